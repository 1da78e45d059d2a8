import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';

/**
 * Runs a program that goes into the background by itself, and returns when it has. What it says goes to a file: the
 * daemon keeps its error channel, and a pipe would never end. Throws with the file's text when the program fails.
 */
export async function startDaemon(program: string, parameters: string[], outputFile: string): Promise<void> {
  const output = openSync(outputFile, 'w', 0o600);
  try {
    const child = spawn(program, parameters, { stdio: ['ignore', output, output] });
    const [status] = await once(child, 'exit');
    if (status !== 0) throw new Error(`${program} did not start: ${readFileSync(outputFile, 'utf8').trim()}`);
  } finally {
    closeSync(output);
  }
}
