import type { z } from 'zod';
import { LaunchError } from '@/lib/core/launch-error';
import type { Operation } from '@/lib/core/operation';
import { REFUSALS, Refusal } from '@/lib/core/refusal';
import { closeDatabase } from '@/lib/db/client';
import { closePasswordPool } from '@/lib/password/pool';
import { sayFieldProblem, sayRefusal } from '@/lib/words';
import { cliActor } from './actor';
import { borrowDatabase } from './database';
import { print } from './say';

const EXIT_UNAVAILABLE = 69;
const EXIT_BUG = 70;

/** Says why not on standard error and answers the exit code (sysexits.h). */
export function exitCodeOf(error: unknown, json: boolean): number {
  if (error instanceof LaunchError) {
    process.stderr.write(`postroom: ${error.message}\n`);
    return EXIT_UNAVAILABLE;
  }
  if (!(error instanceof Refusal)) {
    process.stderr.write(`postroom: a bug: ${(error as Error).stack}\n`);
    return EXIT_BUG;
  }
  const fields = Object.entries(error.fields ?? {}).map(
    ([field, problem]) => `${field}: ${sayFieldProblem(problem)}`,
  );
  if (json)
    process.stderr.write(`${JSON.stringify({ code: error.code, detail: sayRefusal(error), fields })}\n`);
  else process.stderr.write(`postroom: ${[sayRefusal(error), ...fields].join('\n  ')}\n`);
  return REFUSALS[error.code].exitCode;
}

/** Does `work` beside the database and ends the process' own parts, whatever comes of it. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const database = await borrowDatabase();
  try {
    return await work();
  } finally {
    await closePasswordPool();
    await closeDatabase();
    await database.stop();
  }
}

/** Runs an operation as the one at this machine and prints its view. */
export async function run<Input extends z.ZodObject, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
  input: z.input<Input>,
  { json = false, show }: { json?: boolean; show: (view: z.input<Output>) => string },
): Promise<void> {
  const view = await withDatabase(() => operation(cliActor(), input));
  print(json ? JSON.stringify(view, null, 2) : show(view));
}
