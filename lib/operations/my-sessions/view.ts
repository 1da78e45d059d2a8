import { z } from 'zod';

export const webSessionView = z.object({
  id: z.string(),
  surface: z.enum(['panel', 'webmail']),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  current: z.boolean(),
});

export const mailSessionView = z.object({
  /** imap, pop3, sieve, submission: as Dovecot names it. */
  service: z.string(),
  connections: z.number().int(),
  ips: z.array(z.string()),
});

/** Where somebody is signed in: in browsers, and by mail programs that are connected now. */
export const sessionsView = z.object({
  web: z.array(webSessionView),
  mail: z.array(mailSessionView),
  mailServer: z.enum(['ok', 'down', 'not-configured']),
});

export type SessionsView = z.infer<typeof sessionsView>;
