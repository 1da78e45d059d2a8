import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { LaunchError } from '@/lib/core/launch-error';

/** Whom the server runs as; empty: as ourselves. */
export type Account = { uid?: number; gid?: number };

const name = 'postroom';

function idOf(option: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function createSystemUser(): void {
  const { status, stderr, error } = spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      name,
    ],
    { encoding: 'utf8' },
  );
  // Status 9: somebody else has just created it.
  if (status === 0 || status === 9) return;
  const reason = error?.message ?? stderr.trim();
  throw new LaunchError(
    `PostgreSQL does not run as root, and the system user ${name} could not be created: ${reason}.`,
  );
}

/** PostgreSQL refuses to run as root: root lends it the owner of the cluster, or a system user made for it. */
export function accountFor(cluster: string, onStep: (text: string) => void): Account {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    return { uid, gid };
  }
  if (idOf('-u') === undefined) {
    onStep(`Creating the system user ${name}: PostgreSQL does not run as root.`);
    createSystemUser();
  }
  return { uid: idOf('-u'), gid: idOf('-g') };
}
