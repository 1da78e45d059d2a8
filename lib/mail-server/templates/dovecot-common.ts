import type { MailServerSettings } from '@/lib/mail-server/settings';
import { lines, word } from './word';

/** What RFC 5321 allows in a local part, but the slash; Dovecot's own default refuses o'neil and a+b. */
export const USERNAME_CHARACTERS =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_@!#$%&'*+=?^`{|}~";

/** Connections of one user from one address: a browser with several windows of the webmail takes more than ten. */
const MAX_CONNECTIONS = 50;

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

function signIn({ trustedNetworks, slowsFailedLogins }: MailServerSettings): string {
  return lines(
    '# A changed password counts at the very next sign-in only while nothing is cached.',
    'auth_cache_size = 0',
    'auth_mechanisms = plain login xoauth2 oauthbearer',
    !slowsFailedLogins && 'auth_failure_delay = 0 secs',
    '# The webmail tells from here who its people are by address; nobody else may.',
    trustedNetworks.length > 0 && `login_trusted_networks = ${trustedNetworks.map(word).join(' ')}`,
    `mail_max_userip_connections = ${MAX_CONNECTIONS}`,
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
    'namespace inbox {',
    '  inbox = yes',
    '  separator = /',
    ...folders.map(folder),
    '}',
  );
}

function transport({ ports, messageBytes }: MailServerSettings): string {
  return lines(
    'lmtp_rcpt_check_quota = yes',
    '# Postfix has taken the "+detail" off; here it is a part of the name.',
    'recipient_delimiter =',
    '# How Sieve sends vacation answers and redirected mail.',
    `submission_host = 127.0.0.1:${word(ports.smtp)}`,
    '# Dovecot takes the mail of signed-in people, so that ending their sessions ends this one too; Postfix sends it.',
    'submission_relay_host = 127.0.0.1',
    `submission_relay_port = ${word(ports.relay)}`,
    'submission_relay_trusted = yes',
    `submission_max_mail_size = ${word(messageBytes)}`,
  );
}

/** What Dovecot 2.3 and 2.4 word alike: where, who, which folders, what size, and the way out. */
export function dovecotCommon(settings: MailServerSettings): string {
  return [place, signIn, storage, transport].map((part) => part(settings)).join('\n');
}
