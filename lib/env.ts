import { z } from 'zod';

const blank = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const minutes = (usual: number) =>
  z.preprocess(blank, z.coerce.number().int().min(1).max(525_600).default(usual));
const hours = (usual: number) =>
  z.preprocess(blank, z.coerce.number().int().min(1).max(8_760).default(usual));

/** `465/TLS`, with another host than the usual one before it as in `smtp.example.org:465/TLS`; or `off`. */
const endpoint = (usual: string) =>
  z.preprocess(
    blank,
    z
      .string()
      .regex(/^(off|([\w.-]+:)?[1-9]\d{0,4}\/(TLS|STARTTLS|none))$/, 'is like 465/TLS, 587/STARTTLS or off')
      .default(usual),
  );

/** One or several, with blanks or commas between them. */
const urls = z
  .string()
  .transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
  .pipe(z.array(z.url({ protocol: /^https?$/ })).min(1));

const schema = z
  .object({
    DATABASE_URL: z.string().min(1),
    POSTROOM_URL: z.preprocess(blank, z.url({ protocol: /^https?$/ }).default('http://localhost:3000')),
    POSTROOM_USER_URL: optional(z.url({ protocol: /^https?$/ })),
    POSTROOM_MAIL_URL: optional(z.url({ protocol: /^https?$/ })),
    POSTROOM_SECRET: z.string().min(32),
    POSTROOM_PASSWORD_SCHEME: z.preprocess(blank, z.enum(['BLF-CRYPT', 'ARGON2ID']).default('BLF-CRYPT')),
    POSTROOM_BCRYPT_COST: z.preprocess(blank, z.coerce.number().int().min(10).max(14).default(10)),
    POSTROOM_DATABASE_CONNECTIONS: z.preprocess(blank, z.coerce.number().int().min(2).max(500).default(10)),
    POSTROOM_SUPERADMIN_SECOND_FACTOR: z.preprocess(
      blank,
      z.enum(['optional', 'required']).default('optional'),
    ),
    POSTROOM_ADMIN_IDLE_MINUTES: minutes(30),
    POSTROOM_ADMIN_SESSION_HOURS: hours(12),
    POSTROOM_USER_IDLE_MINUTES: minutes(12 * 60),
    POSTROOM_USER_SESSION_HOURS: hours(30 * 24),
    POSTROOM_DOVEADM_URL: optional(urls),
    POSTROOM_DOVEADM_KEY: optional(z.string().min(16)),
    POSTROOM_MAIL_HOST: optional(z.string().regex(/^[\w.-]+$/)),
    POSTROOM_MAIL_IMAP: endpoint('993/TLS'),
    POSTROOM_MAIL_POP3: endpoint('995/TLS'),
    POSTROOM_MAIL_SUBMISSION: endpoint('465/TLS'),
    POSTROOM_WEBMAIL_IMAP: endpoint(''),
    POSTROOM_WEBMAIL_SUBMISSION: endpoint(''),
    POSTROOM_API_REQUESTS_PER_MINUTE: z.preprocess(
      blank,
      z.coerce.number().int().min(1).max(60_000).default(600),
    ),
    POSTROOM_SMTP: endpoint('off'),
    POSTROOM_SMTP_USER: optional(z.string()),
    POSTROOM_SMTP_PASSWORD: optional(z.string()),
    POSTROOM_SMTP_FROM: optional(z.email()),
    POSTROOM_AUDIT_DAYS: optional(z.coerce.number().int().min(30).max(36_500)),
    POSTROOM_IMPORT_MIB: z.preprocess(blank, z.coerce.number().int().min(1).max(2000).default(200)),
    POSTROOM_MAIL_ATTACHMENT_MIB: z.preprocess(blank, z.coerce.number().int().min(1).max(1000).default(50)),
  })
  .refine((env) => !env.POSTROOM_DOVEADM_URL === !env.POSTROOM_DOVEADM_KEY, {
    path: ['POSTROOM_DOVEADM_KEY'],
    message: 'POSTROOM_DOVEADM_URL and POSTROOM_DOVEADM_KEY go together',
  })
  .superRefine((env, context) => {
    // One answer to whether cookies are Secure.
    for (const name of ['POSTROOM_USER_URL', 'POSTROOM_MAIL_URL'] as const) {
      const url = env[name];
      if (url !== undefined && new URL(url).protocol !== new URL(env.POSTROOM_URL).protocol)
        context.addIssue({ code: 'custom', path: [name], message: 'has another scheme than POSTROOM_URL' });
    }
  });

/** A Dovecot's doveadm over HTTP. */
export type DoveadmEndpoint = { url: string; key: string };

/** The Dovecots whose sessions the panel ends; none where none is configured. They share one key. */
function doveadmOf({
  POSTROOM_DOVEADM_URL: urls,
  POSTROOM_DOVEADM_KEY: key,
}: z.infer<typeof schema>): DoveadmEndpoint[] {
  return urls && key ? urls.map((url) => ({ url, key })) : [];
}

type Security = 'TLS' | 'STARTTLS' | 'none';

/** Where a mail server listens. */
export type Endpoint = { host: string; port: number; security: Security };

function endpointOf(usualHost: string | undefined, text: string): Endpoint | null {
  const [, otherHost, port, security] = /^(?:(.+):)?(\d+)\/(.+)$/.exec(text) ?? [];
  const host = otherHost ?? usualHost;
  return host === undefined || security === undefined
    ? null
    : { host, port: Number(port), security: security as Security };
}

/** What people enter in their mail programs; null where the host is not set. */
function mailProgramsOf(env: z.infer<typeof schema>) {
  const host = env.POSTROOM_MAIL_HOST;
  if (host === undefined) return null;
  return {
    imap: endpointOf(host, env.POSTROOM_MAIL_IMAP),
    pop3: endpointOf(host, env.POSTROOM_MAIL_POP3),
    submission: endpointOf(host, env.POSTROOM_MAIL_SUBMISSION),
  };
}

/** How the webmail reaches the mail server: as mail programs do, unless it is told otherwise. */
function webmailOf(env: z.infer<typeof schema>) {
  const host = env.POSTROOM_MAIL_HOST;
  return {
    imap: endpointOf(host, env.POSTROOM_WEBMAIL_IMAP || env.POSTROOM_MAIL_IMAP),
    submission: endpointOf(host, env.POSTROOM_WEBMAIL_SUBMISSION || env.POSTROOM_MAIL_SUBMISSION),
  };
}

/** How mail of the panel itself goes out; null where nobody has said so. */
function lettersOf(env: z.infer<typeof schema>) {
  const endpoint = endpointOf(env.POSTROOM_MAIL_HOST, env.POSTROOM_SMTP);
  if (endpoint === null) return null;
  const { POSTROOM_SMTP_USER: user, POSTROOM_SMTP_PASSWORD: pass } = env;
  const from = env.POSTROOM_SMTP_FROM ?? `postroom@${new URL(env.POSTROOM_URL).hostname}`;
  return { endpoint, auth: user && pass ? { user, pass } : null, from };
}

function parse() {
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not valid. ${wrong.join('; ')}`);
  }
  const env = result.data;
  return {
    databaseUrl: env.DATABASE_URL,
    databaseConnections: env.POSTROOM_DATABASE_CONNECTIONS,
    baseUrl: new URL(env.POSTROOM_URL),
    userUrl: new URL(env.POSTROOM_USER_URL ?? env.POSTROOM_URL),
    mailUrl: new URL(env.POSTROOM_MAIL_URL ?? env.POSTROOM_URL),
    secret: env.POSTROOM_SECRET,
    passwordScheme: env.POSTROOM_PASSWORD_SCHEME,
    bcryptCost: env.POSTROOM_BCRYPT_COST,
    isSuperadminSecondFactorRequired: env.POSTROOM_SUPERADMIN_SECOND_FACTOR === 'required',
    sessions: {
      admin: {
        idleSeconds: env.POSTROOM_ADMIN_IDLE_MINUTES * 60,
        absoluteSeconds: env.POSTROOM_ADMIN_SESSION_HOURS * 3600,
      },
      user: {
        idleSeconds: env.POSTROOM_USER_IDLE_MINUTES * 60,
        absoluteSeconds: env.POSTROOM_USER_SESSION_HOURS * 3600,
      },
    },
    doveadm: doveadmOf(env),
    mailPrograms: mailProgramsOf(env),
    webmail: webmailOf(env),
    letters: lettersOf(env),
    /** Of one API key. */
    apiRequestsPerMinute: env.POSTROOM_API_REQUESTS_PER_MINUTE,
    /** Null: the audit trail is kept for ever. */
    auditDays: env.POSTROOM_AUDIT_DAYS ?? null,
    /** Of a file of users. */
    importBytes: env.POSTROOM_IMPORT_MIB * 1024 * 1024,
    /** Of one file, and of all files of one message. */
    mailAttachmentBytes: env.POSTROOM_MAIL_ATTACHMENT_MIB * 1024 * 1024,
  };
}

let parsed: ReturnType<typeof parse> | undefined;

/** The environment, parsed once. Throws with the names (never the values) of what is wrong. */
export function env(): ReturnType<typeof parse> {
  parsed ??= parse();
  return parsed;
}
