import type { MailServerSettings } from '@/lib/mail-server/settings';
import { dovecotCommon, USERNAME_CHARACTERS } from './dovecot-common';
import { dovecotServices } from './dovecot-services';
import { HEADER, lines, word } from './word';

function encryption({ tls }: MailServerSettings): string {
  if (!tls) return 'ssl = no\ndisable_plaintext_auth = no\n';
  return lines(
    'ssl = required',
    'ssl_min_protocol = TLSv1.2',
    `ssl_cert = <${word(tls.certificateFile)}`,
    `ssl_key = <${word(tls.keyFile)}`,
    'disable_plaintext_auth = yes',
  );
}

function passdb(mechanisms: string, file: string): string {
  return `passdb {\n  driver = sql\n  mechanisms = ${mechanisms}\n  args = ${file}\n}`;
}

function databases({ dovecot }: MailServerSettings): string {
  const file = (name: string) => `${word(dovecot.directory)}/dovecot-${name}.conf.ext`;
  return lines(
    `auth_username_chars = "${USERNAME_CHARACTERS}"`,
    '# What one refuses the next one is asked: each has its mechanisms, or a bad token would be tried as a password.',
    passdb('xoauth2 oauthbearer', file('tokens-sql')),
    passdb('plain login', file('app-passwords-sql')),
    passdb('plain login', file('sql')),
    `userdb {\n  driver = sql\n  args = ${file('sql')}\n}`,
    `dict {\n  postroom = pgsql:${file('dict-sql')}\n}`,
  );
}

const plugins = lines(
  'mail_location = maildir:~/Maildir',
  'mail_plugins = quota quota_clone',
  'protocol imap {\n  mail_plugins = $mail_plugins imap_quota last_login\n}',
  'protocol pop3 {\n  mail_plugins = $mail_plugins last_login\n}',
  'protocol submission {\n  mail_plugins = $mail_plugins last_login\n}',
  'protocol lmtp {\n  mail_plugins = $mail_plugins sieve\n}',
  'plugin {',
  '  quota = count:User quota',
  '  quota_vsizes = yes',
  '  quota_clone_dict = proxy::postroom',
  '  quota_status_success = DUNNO',
  '  quota_status_nouser = DUNNO',
  '  quota_status_overquota = "552 5.2.2 Mailbox is full"',
  '  last_login_dict = proxy::postroom',
  '  last_login_key = last-login/%s/%u',
  '  sieve = file:~/sieve;active=~/.dovecot.sieve',
  '}',
);

/** Dovecot 2.3's main file. */
export function dovecotConf23(settings: MailServerSettings): string {
  return [
    `${HEADER}\n`,
    dovecotCommon(settings),
    encryption(settings),
    databases(settings),
    plugins,
    `!include ${word(settings.dovecot.directory)}/dovecot-doveadm.conf.ext\n`,
    dovecotServices(settings, { address: 'address', internalUser: '$default_internal_user' }),
  ].join('\n');
}
