import { z } from 'zod';

/** EX_NOUSER, as Dovecot 2.3 ends `kick` and `who` when the mask meets no connection. 2.4 answers a count of 0. */
export const NOBODY_CONNECTED = 68;

export type Answer = { tag: string; exitCode: number; rows: unknown[] };

const answerSchema = z.union([
  z.tuple([z.literal('doveadmResponse'), z.array(z.unknown()), z.string()]),
  z.tuple([
    z.literal('error'),
    z.object({ exitCode: z.number() }).or(z.object({ type: z.string() })),
    z.string(),
  ]),
]);

// Numbers come as text.
const whoRowSchema = z.object({ connections: z.coerce.number().int().min(0) });

/** What the doveadm HTTP API answered, one answer a command. Throws when it is something else. */
export function parseAnswers(body: unknown, expected: number): Answer[] {
  return z
    .array(answerSchema)
    .length(expected)
    .parse(body)
    .map((answer) => {
      if (answer[0] === 'doveadmResponse') return { tag: answer[2], exitCode: 0, rows: answer[1] };
      const problem = answer[1];
      if (!('exitCode' in problem)) throw new Error(`doveadm refused the command: ${problem.type}`);
      return { tag: answer[2], exitCode: problem.exitCode, rows: [] };
    });
}

/** The connections of `who`: one row for each user and service. */
export function countConnections(answers: Answer[]): number {
  return answers
    .flatMap(({ rows }) => rows)
    .reduce<number>((sum, row) => sum + whoRowSchema.parse(row).connections, 0);
}
