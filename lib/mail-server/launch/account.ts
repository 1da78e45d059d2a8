import { spawnSync } from 'node:child_process';
import type { MailServerSettings } from '@/lib/mail-server/settings';

const name = 'postroom-mail';

function idOf(option: '-u' | '-g'): number | null {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

/** The system user that owns the mail, made when it is missing. */
export function mailAccount(
  onStep: (text: string) => void,
): MailServerSettings['mailAccount'] & { gid: number } {
  if (idOf('-u') === null) {
    onStep(`Creating the system user ${name}, who will own the mail.`);
    const home = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
    // That it fails shows below; somebody else may have made it meanwhile.
    spawnSync('useradd', ['--system', '--user-group', ...home, name]);
  }
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (uid === null || gid === null) throw new Error(`The system user ${name} could not be created.`);
  return { user: name, group: name, uid, gid };
}
