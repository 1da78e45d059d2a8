import type { MailServerSettings } from './settings';
import { dovecotConf23 } from './templates/dovecot-2.3';
import { dovecotConf24 } from './templates/dovecot-2.4';
import { dovecotSqlConf24 } from './templates/dovecot-2.4-sql';
import { DOVEADM_COMMANDS } from './templates/dovecot-services';
import {
  dovecotAppPasswordsConf,
  dovecotDictConf,
  dovecotSqlConf,
  dovecotTokensConf,
} from './templates/dovecot-sql';
import { postfixMainCf, postfixMasterCf } from './templates/postfix';
import { postfixMaps } from './templates/postfix-maps';
import { rolesSql } from './templates/roles-sql';
import { HEADER, word } from './templates/word';

/** `path` is relative; `group` is who besides root may read the file, where `mode` lets a group. */
export type RenderedFile = {
  path: string;
  content: string;
  mode: number;
  group: 'root' | 'dovecot' | 'postfix';
};

function secret(path: string, content: string, group: RenderedFile['group']): RenderedFile {
  return { path, content, mode: group === 'root' ? 0o600 : 0o640, group };
}

function open(path: string, content: string): RenderedFile {
  return { path, content, mode: 0o644, group: 'root' };
}

function doveadmConf({ dovecotVersion, doveadmKey }: MailServerSettings): string {
  const commands = DOVEADM_COMMANDS[dovecotVersion];
  return `${HEADER}\ndoveadm_api_key = ${word(doveadmKey)}\ndoveadm_allowed_commands = ${commands}\n`;
}

function dovecotFiles23(settings: MailServerSettings): RenderedFile[] {
  return [
    open('dovecot/dovecot.conf', dovecotConf23(settings)),
    secret('dovecot/dovecot-sql.conf.ext', dovecotSqlConf(settings), 'dovecot'),
    secret('dovecot/dovecot-tokens-sql.conf.ext', dovecotTokensConf(settings), 'dovecot'),
    secret('dovecot/dovecot-app-passwords-sql.conf.ext', dovecotAppPasswordsConf(settings), 'dovecot'),
    secret('dovecot/dovecot-dict-sql.conf.ext', dovecotDictConf(settings), 'dovecot'),
  ];
}

function dovecotFiles24(settings: MailServerSettings): RenderedFile[] {
  return [
    open('dovecot/dovecot.conf', dovecotConf24(settings)),
    secret('dovecot/dovecot-sql.conf.ext', dovecotSqlConf24(settings), 'root'),
  ];
}

const dovecotFiles = { '2.3': dovecotFiles23, '2.4': dovecotFiles24 };

function postfixFiles(settings: MailServerSettings): RenderedFile[] {
  return [
    open('postfix/main.cf', postfixMainCf(settings)),
    open('postfix/master.cf', postfixMasterCf(settings)),
    ...postfixMaps(settings).map(([name, content]) => secret(`postfix/pgsql-${name}.cf`, content, 'postfix')),
  ];
}

function environment({ ports, doveadmKey }: MailServerSettings): string {
  const url = `http://127.0.0.1:${word(ports.doveadm)}`;
  return `POSTROOM_DOVEADM_URL=${url}\nPOSTROOM_DOVEADM_KEY=${word(doveadmKey)}\n`;
}

/** Every file of a mail server over Postroom's database, the roles' SQL and the panel's environment with it. */
export function renderMailServer(settings: MailServerSettings): RenderedFile[] {
  return [
    ...dovecotFiles[settings.dovecotVersion](settings),
    secret('dovecot/dovecot-doveadm.conf.ext', doveadmConf(settings), 'root'),
    ...postfixFiles(settings),
    secret('roles.sql', rolesSql(settings), 'root'),
    secret('postroom.env', environment(settings), 'root'),
  ];
}
