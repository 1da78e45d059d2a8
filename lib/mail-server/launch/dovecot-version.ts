import { spawnSync } from 'node:child_process';
import { LaunchError } from '@/lib/core/launch-error';
import { type DovecotVersion, dovecotVersions } from '@/lib/mail-server/settings';

/** The language of the configuration that this Dovecot reads. Throws a LaunchError where it is none that we write. */
export function versionOf(program: string): DovecotVersion {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const version = dovecotVersions.find((known) => stdout?.startsWith(`${known}.`));
  if (version) return version;
  throw new LaunchError(`This machine has no Dovecot ${dovecotVersions.join(' or ')} (${program}).`);
}
