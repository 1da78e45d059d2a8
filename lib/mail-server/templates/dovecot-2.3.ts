import type { MailServerSettings } from '@/lib/mail-server/settings';
import { MESSAGE_BYTES } from './limits';
import { HEADER, lines, word } from './word';

/** What RFC 5321 allows in a local part, but the slash; Dovecot's own default refuses o'neil and a+b. */
export const USERNAME_CHARACTERS =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_@!#$%&'*+=?^`{|}~";

function place({ dovecot, listen, hostname }: MailServerSettings): string {
  const own = dovecot.ownFolders;
  return lines(
    `hostname = ${word(hostname)}`,
    `instance_name = ${word(dovecot.instance)}`,
    own && `base_dir = ${word(own.run)}`,
    own && `state_dir = ${word(own.state)}`,
    own && `log_path = ${word(own.log)}`,
    `listen = ${listen.length > 0 ? listen.map(word).join(', ') : '*, ::'}`,
    'protocols = imap pop3 lmtp sieve submission',
  );
}

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

function authentication({ dovecot, trustedNetworks, slowsFailedLogins }: MailServerSettings): string {
  const file = (name: string) => `${word(dovecot.directory)}/dovecot-${name}.conf.ext`;
  return lines(
    '# A changed password counts at the very next sign-in only while nothing is cached.',
    'auth_cache_size = 0',
    'auth_mechanisms = plain login xoauth2 oauthbearer',
    `auth_username_chars = "${USERNAME_CHARACTERS}"`,
    !slowsFailedLogins && 'auth_failure_delay = 0 secs',
    trustedNetworks.length > 0 && `login_trusted_networks = ${trustedNetworks.map(word).join(' ')}`,
    '# What one refuses the next one is asked: each has its mechanisms, or a bad token would be tried as a password.',
    passdb('xoauth2 oauthbearer', file('tokens-sql')),
    passdb('plain login', file('app-passwords-sql')),
    passdb('plain login', file('sql')),
    `userdb {\n  driver = sql\n  args = ${file('sql')}\n}`,
  );
}

/** Each under the name of its use (RFC 6154). */
const folders = ['Drafts', 'Sent', 'Junk', 'Trash', 'Archive'];

function folder(name: string): string {
  return `  mailbox ${name} {\n    special_use = \\${name}\n    auto = subscribe\n  }`;
}

function storage({ mailAccount }: MailServerSettings): string {
  return lines(
    `mail_uid = ${word(mailAccount.user)}`,
    `mail_gid = ${word(mailAccount.group)}`,
    `first_valid_uid = ${mailAccount.uid}`,
    `last_valid_uid = ${mailAccount.uid}`,
    'mail_location = maildir:~/Maildir',
    'namespace inbox {',
    '  inbox = yes',
    '  separator = /',
    ...folders.map(folder),
    '}',
  );
}

function plugins({ dovecot, ports }: MailServerSettings): string {
  return lines(
    'mail_plugins = quota quota_clone',
    'protocol imap {\n  mail_plugins = $mail_plugins imap_quota last_login\n}',
    'protocol pop3 {\n  mail_plugins = $mail_plugins last_login\n}',
    'protocol submission {\n  mail_plugins = $mail_plugins last_login\n}',
    'protocol lmtp {\n  mail_plugins = $mail_plugins sieve\n}',
    `dict {\n  postroom = pgsql:${word(dovecot.directory)}/dovecot-dict-sql.conf.ext\n}`,
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
    'lmtp_rcpt_check_quota = yes',
    '# Postfix has taken the "+detail" off; here it is a part of the name.',
    'recipient_delimiter =',
    '# How Sieve sends vacation answers and redirected mail.',
    `submission_host = 127.0.0.1:${word(ports.smtp)}`,
  );
}

function relay({ ports }: MailServerSettings): string {
  return lines(
    '# Dovecot takes the mail of signed-in people, so that ending their sessions ends this one too; Postfix sends it.',
    'submission_relay_host = 127.0.0.1',
    `submission_relay_port = ${word(ports.relay)}`,
    'submission_relay_trusted = yes',
    `submission_max_mail_size = ${MESSAGE_BYTES}`,
  );
}

/** Dovecot 2.3's main file but for the services. */
export function dovecotConf23(settings: MailServerSettings, services: string): string {
  const parts = [place, encryption, authentication, storage, plugins, relay].map((part) => part(settings));
  const key = `!include ${word(settings.dovecot.directory)}/dovecot-doveadm.conf.ext\n`;
  return [`${HEADER}\n`, ...parts, key, services].join('\n');
}
