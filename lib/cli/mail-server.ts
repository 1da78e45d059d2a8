import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { LaunchError } from '@/lib/core/launch-error';
import { checkMailServer } from '@/lib/mail-server/check';
import { versionOf } from '@/lib/mail-server/launch/dovecot-version';
import { renderMailServer } from '@/lib/mail-server/render';
import {
  type DovecotVersion,
  dovecotVersions,
  LOOPBACK,
  mailDatabaseOf,
  newSecret,
  PANEL_URL,
  systemSettings,
} from '@/lib/mail-server/settings';
import { withDatabase } from './run';
import { print } from './say';

type RenderOptions = {
  dovecot?: DovecotVersion;
  hostname: string;
  panel: string;
  trust: string[];
  out: string;
};

/** The roles that are named, or new ones in the panel's database: `roles.sql` makes them. */
function databaseOfRoles() {
  const { POSTROOM_MAIL_DATABASE_URL: mail, POSTROOM_DICT_DATABASE_URL: dict, DATABASE_URL } = process.env;
  if (mail && dict) return mailDatabaseOf({ mail, dict });
  const base = new URL(DATABASE_URL || 'postgresql://localhost:5432/postroom?host=/var/run/postgresql');
  const as = (username: string) =>
    Object.assign(new URL(base), { username, password: newSecret() }).toString();
  return mailDatabaseOf({ mail: as('postroom_mail'), dict: as('postroom_dict') });
}

/** Paths are below --out, as the caller's folder sees it. */
async function render({ dovecot, hostname: name, panel, trust, out }: RenderOptions): Promise<void> {
  const doveadmKey = process.env.POSTROOM_DOVEADM_KEY;
  const settings = systemSettings({
    dovecotVersion: dovecot ?? versionOf('dovecot'),
    hostname: name,
    panelUrl: panel.replace(/\/$/, ''),
    trustedNetworks: trust,
    database: databaseOfRoles(),
    ...(doveadmKey && { doveadmKey }),
  });
  const directory = resolve(process.env.INIT_CWD ?? '.', out);
  for (const { path, content, mode } of renderMailServer(settings)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    writeFileSync(file, content, { mode });
    print(file);
  }
}

async function check({ json = false }: { json?: boolean }): Promise<void> {
  const checks = await withDatabase(checkMailServer);
  const lines = checks.map(({ name, ok, detail }) => `${ok ? 'ok  ' : 'FAIL'}  ${name}: ${detail}`);
  print(json ? JSON.stringify(checks, null, 2) : lines.join('\n'));
  if (checks.some(({ ok }) => !ok)) throw new LaunchError('The mail server is not as it should be.');
}

/** `postroom mail-server ...` */
export function addMailServerCommands(program: Command): void {
  const mailServer = program.command('mail-server').description('Dovecot and Postfix');
  mailServer
    .command('render')
    .description('write a working configuration for both')
    .addOption(
      new Option('--dovecot <version>', "which Dovecot reads it, if not this machine's").choices(
        dovecotVersions,
      ),
    )
    .option('--hostname <name>', 'how the mail server names itself', hostname())
    .option('--trust <network...>', 'where the webmail comes from; it tells whom it serves', LOOPBACK)
    .option('--panel <url>', 'the panel on this machine, whom Dovecot 2.4 asks about tokens', PANEL_URL)
    .requiredOption('--out <directory>')
    .action(render);
  mailServer.command('check').description('do they read this database').option('--json').action(check);
}
