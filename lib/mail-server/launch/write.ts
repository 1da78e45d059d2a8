import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RenderedFile, renderMailServer } from '@/lib/mail-server/render';
import type { MailServerSettings } from '@/lib/mail-server/settings';
import { ownedFolder } from './place';

function idOf(option: '-u' | '-g', user: string): number {
  const { status, stdout } = spawnSync('id', [option, user], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The system user ${user} is not there.`);
  return Number(stdout);
}

function write(place: string, { path, content, mode, group }: RenderedFile): void {
  const file = join(place, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode: 0o600 });
  chownSync(file, 0, group === 'root' ? 0 : idOf('-g', group));
  chmodSync(file, mode);
}

/** Lays out the folders and files of a private pair, each readable for those who need it. */
export function writePair(
  place: string,
  settings: MailServerSettings,
  account: { uid: number; gid: number },
): void {
  for (const name of ['', 'dovecot', 'postfix', 'run', 'state', 'queue', 'log'])
    ownedFolder(join(place, name), 0o755);
  ownedFolder(join(place, 'postfix-data'), 0o700, idOf('-u', 'postfix'), idOf('-g', 'postfix'));
  ownedFolder(join(place, 'mail'), 0o700, account.uid, account.gid);
  const servers = renderMailServer(settings).filter(({ path }) => /^(dovecot|postfix)\//.test(path));
  for (const file of servers) write(place, file);
}
