import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '@/lib/core/launch-error';
import { startOf } from '@/lib/db/embedded/process';

/**
 * Lets one launcher at a time use a directory; answers the function that lets go.
 *
 * Every launcher puts down a file named after its pid and its start, then looks at the others: one that lives refuses
 * us, one that does not is swept away. A name never comes back, so sweeping can't hit a living launcher's file, and
 * two that come at the same instant see each other: at worst both are refused.
 */
export function lockForLauncher(home: string, refusal: (pid: number) => string): () => void {
  const directory = join(home, 'launchers');
  mkdirSync(directory, { recursive: true });
  const mine = `${process.pid}.${startOf(process.pid)}`;
  try {
    writeFileSync(join(directory, mine), '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new LaunchError(refusal(process.pid));
  }
  const release = () => rmSync(join(directory, mine), { force: true });

  for (const other of readdirSync(directory).filter((name) => name !== mine)) {
    const pid = Number.parseInt(other, 10);
    if (other !== `${pid}.${startOf(pid)}`) {
      rmSync(join(directory, other), { force: true });
      continue;
    }
    release();
    throw new LaunchError(refusal(pid));
  }
  return release;
}
