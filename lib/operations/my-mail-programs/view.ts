import { z } from 'zod';

const endpointView = z.object({
  host: z.string(),
  port: z.number().int(),
  security: z.enum(['TLS', 'STARTTLS', 'none']),
});

/** Null: not offered. */
const programsView = z.object({
  imap: endpointView.nullable(),
  pop3: endpointView.nullable(),
  submission: endpointView.nullable(),
});

/** What to enter in a mail program; `programs` is null where the administrator has not set it. */
export const myMailProgramsView = z.object({ username: z.string(), programs: programsView.nullable() });

export type Endpoint = z.infer<typeof endpointView>;
export type MyMailProgramsView = z.infer<typeof myMailProgramsView>;
