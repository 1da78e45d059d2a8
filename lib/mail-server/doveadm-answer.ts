import { z } from 'zod';

/** EX_NOUSER, as Dovecot 2.3 ends `kick` when the mask meets no connection. 2.4 answers a count of 0. */
export const NOBODY_CONNECTED = 68;

export type Answer = { tag: string; exitCode: number; rows: unknown[] };

const errorSchema = z.tuple([
  z.literal('error'),
  z.object({ type: z.string(), exitCode: z.number().optional() }),
  z.string(),
]);

const responseSchema = z.tuple([z.literal('doveadmResponse')]).rest(z.unknown());

// Numbers come as text.
const whoRowSchema = z.object({ connections: z.coerce.number().int().min(0) });

function parseAnswer(value: unknown): Answer {
  const error = errorSchema.safeParse(value).data;
  if (error) {
    const [, { type, exitCode }, tag] = error;
    if (type !== 'exitCode' || exitCode === undefined)
      throw new Error(`doveadm refused the command: ${type}`);
    return { tag, exitCode, rows: [] };
  }
  // Dovecot 2.3 closes the list of rows after the first: the others stand between it and the tag.
  const rest = responseSchema.parse(value).slice(1);
  return { tag: z.string().parse(rest.at(-1)), exitCode: 0, rows: rest.slice(0, -1).flat() };
}

/** What the doveadm HTTP API answered, one answer a command. Throws when it is something else. */
export function parseAnswers(body: unknown, expected: number): Answer[] {
  return z.array(z.unknown()).length(expected).parse(body).map(parseAnswer);
}

// What is used is parsed; the names of the other columns differ between versions.
const sessionRowSchema = z.object({
  service: z.string(),
  connections: z.coerce.number().int().min(0),
  ips: z.string().transform((text) => text.split(/[\s()]+/).filter(Boolean)),
});

export type MailSession = z.infer<typeof sessionRowSchema>;

/** What `who` says of one mailbox, a row a service. */
export function sessionsOf(answers: Answer[]): MailSession[] {
  return answers.flatMap(({ rows }) => rows).map((row) => sessionRowSchema.parse(row));
}

/** Of several Dovecots, a row a service. */
export function byService(sessions: MailSession[]): MailSession[] {
  const rows = new Map<string, MailSession>();
  for (const { service, connections, ips } of sessions) {
    const known = rows.get(service) ?? { service, connections: 0, ips: [] };
    rows.set(service, {
      service,
      connections: known.connections + connections,
      ips: [...new Set([...known.ips, ...ips])],
    });
  }
  return [...rows.values()];
}

/** The connections of `who`: one row for each user and service. */
export function countConnections(answers: Answer[]): number {
  return answers
    .flatMap(({ rows }) => rows)
    .reduce<number>((sum, row) => sum + whoRowSchema.parse(row).connections, 0);
}
