import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LaunchError } from '@/lib/core/launch-error';

const systemDirectory = '/var/lib/postroom';

/** May any user of this machine walk down to the folder? PostgreSQL, Dovecot and Postfix each run as their own. */
function isReachable(directory: string): boolean {
  const mayEnter = (statSync(directory).mode & 0o001) !== 0;
  return mayEnter && (directory === dirname(directory) || isReachable(dirname(directory)));
}

function followPointer(pointer: string): string {
  const home = readFileSync(pointer, 'utf8').trim();
  if (existsSync(home)) return home;
  throw new LaunchError(`${pointer} says that the database lies in ${home}, but that folder is gone.`);
}

function homeElsewhere(dataDirectory: string, pointer: string): string {
  mkdirSync(systemDirectory, { recursive: true, mode: 0o755 });
  const home = mkdtempSync(join(systemDirectory, `${basename(dirname(dataDirectory)).slice(0, 20)}-`));
  chmodSync(home, 0o755);
  try {
    writeFileSync(pointer, `${home}\n`, { flag: 'wx' });
    return home;
  } catch (error) {
    // Another launcher was faster: its folder counts.
    rmSync(home, { recursive: true });
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return followPointer(pointer);
  }
}

/**
 * The folder of the embedded server: `postgres` in the data directory. As root it must be reachable for others; where
 * it is not (a clone under /root), a folder under /var/lib/postroom, to which the data directory then points.
 */
export function homeOf(dataDirectory: string, onStep: (text: string) => void): string {
  mkdirSync(dataDirectory, { recursive: true });
  const directory = realpathSync(dataDirectory);
  const pointer = join(directory, 'postgres.location');
  if (existsSync(pointer)) return followPointer(pointer);

  const home = join(directory, 'postgres');
  if (existsSync(home)) return home;
  if (process.getuid?.() === 0 && !isReachable(directory)) {
    const elsewhere = homeElsewhere(directory, pointer);
    onStep(`Only root can enter ${directory}: the database lies in ${elsewhere}.`);
    return elsewhere;
  }
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}
