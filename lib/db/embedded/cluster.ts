import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LaunchError } from '@/lib/core/launch-error';
import type { Account } from '@/lib/db/embedded/account';
import { superuser } from '@/lib/db/embedded/roles';

/** Nothing of our own environment, which holds secrets, is the server's business. */
export const serverEnvironment = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
};

// Sorting is the same on every machine; the character type must know letters beyond ASCII, or pg_trgm finds none of them.
const locale = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`,
];

export function give(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** A folder with the superuser's password in a file that only the server's account can read. */
function passwordFile(
  home: string,
  account: Account,
  password: string,
): { file: string; remove: () => void } {
  const directory = mkdtempSync(join(home, 'initdb-'));
  const file = join(directory, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  give(file, account);
  give(directory, account);
  return { file, remove: () => rmSync(directory, { recursive: true }) };
}

async function initdb(binaries: string, cluster: string, file: string, account: Account): Promise<void> {
  const options = [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    `--pwfile=${file}`,
    '--auth=scram-sha-256',
  ];
  try {
    await promisify(execFile)(
      join(binaries, 'initdb'),
      [...options, ...locale, '--data-checksums', '--no-instructions'],
      { ...account, cwd: '/', env: serverEnvironment },
    );
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new LaunchError(`PostgreSQL could not create its data in ${cluster}: ${stderr?.trim() || message}`);
  }
}

type Plan = {
  home: string;
  cluster: string;
  binaries: string;
  account: Account;
  password: string;
  onStep: (text: string) => void;
};

/** Makes the database cluster where there is none: under another name first, so that a half-made one never counts. */
export async function ensureCluster({
  home,
  cluster,
  binaries,
  account,
  password,
  onStep,
}: Plan): Promise<void> {
  if (existsSync(cluster)) return;
  onStep(`Creating the database in ${cluster} ...`);
  const unfinished = `${cluster}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  give(unfinished, account);
  const { file, remove } = passwordFile(home, account, password);
  try {
    await initdb(binaries, unfinished, file, account);
  } finally {
    remove();
  }
  renameSync(unfinished, cluster);
}
