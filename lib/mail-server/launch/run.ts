import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program of the mail server to its end. Throws with what it said when it fails. */
export async function run(program: string, parameters: string[]): Promise<void> {
  try {
    await execute(program, parameters);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Error(`${program} ${parameters.join(' ')} failed: ${stderr?.trim() || message}`);
  }
}
