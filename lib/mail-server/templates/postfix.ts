import type { MailServerSettings } from '@/lib/mail-server/settings';
import { HEADER, lines, word } from './word';

function place({ postfix, hostname, listen, messageBytes }: MailServerSettings): string {
  const own = postfix.ownFolders;
  return lines(
    'compatibility_level = 3.6',
    `queue_directory = ${word(postfix.queueDirectory)}`,
    own && `data_directory = ${word(own.data)}`,
    own && `maillog_file = ${word(own.logs)}/postfix.log`,
    own && `maillog_file_prefixes = ${word(own.logs)}`,
    `myhostname = ${word(hostname)}`,
    `inet_interfaces = ${listen.length > 0 ? listen.map(word).join(', ') : 'all'}`,
    'mynetworks = 127.0.0.1/32 [::1]/128',
    'biff = no',
    'append_dot_mydomain = no',
    `message_size_limit = ${word(messageBytes)}`,
    '# A file of the store is a message: a limit of their own would be a second one.',
    'mailbox_size_limit = 0',
    'virtual_mailbox_limit = 0',
  );
}

function encryption({ tls }: MailServerSettings): string {
  if (!tls) return 'smtpd_tls_security_level = none\n';
  return lines(
    'smtpd_tls_security_level = may',
    `smtpd_tls_cert_file = ${word(tls.certificateFile)}`,
    `smtpd_tls_key_file = ${word(tls.keyFile)}`,
    'smtp_tls_security_level = may',
  );
}

function domains(map: (name: string) => string): string {
  return lines(
    '# Every mailbox is in the database; this machine has no others.',
    'mydestination =',
    'alias_maps =',
    'alias_database =',
    'local_recipient_maps =',
    'local_transport = error:5.1.1 there are no mailboxes of this machine',
    `virtual_mailbox_domains = ${map('domains')}`,
    `virtual_mailbox_maps = ${map('mailboxes')}`,
    `virtual_alias_maps = ${map('aliases')}`,
    'virtual_transport = lmtp:unix:private/dovecot-lmtp',
    'recipient_delimiter = +',
    '# "a+detail" reaches the mailbox "a" under its own name: "+" may also be a part of a name.',
    'propagate_unmatched_extensions =',
    '# "%" and "!" are parts of a name like any other, not a route: all mail ends here, none is relayed for others.',
    'allow_percent_hack = no',
    'swap_bangpath = no',
    'allow_untrusted_routing = yes',
    'relay_domains =',
  );
}

/** What proxymap may be asked for. */
const readMaps = [
  'virtual_mailbox_domains',
  'virtual_mailbox_maps',
  'virtual_alias_maps',
  'smtpd_sender_login_maps',
  'submission_login_map',
];

function checks(map: (name: string) => string): string {
  return lines(
    'smtpd_helo_required = yes',
    'disable_vrfy_command = yes',
    'smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination',
    'smtpd_recipient_restrictions = reject_unlisted_recipient, check_policy_service unix:private/quota-status',
    '# Dovecot being away must not keep mail out of the queue.',
    'smtpd_policy_service_default_action = DUNNO',
    '# Asked for each message, so that an open connection of a disabled person sends nothing more.',
    `smtpd_sender_login_maps = ${map('sender-logins')}`,
    `submission_login_map = ${map('logins')}`,
    'submission_sender_restrictions = check_sasl_access $submission_login_map, reject_sender_login_mismatch',
    '# Once more when the whole message is there: who was disabled meanwhile does not send it.',
    'submission_end_of_data_restrictions = check_sasl_access $submission_login_map',
    `proxy_read_maps = ${readMaps.map((name) => `$${name}`).join(' ')}`,
    'smtpd_sasl_type = dovecot',
    'smtpd_sasl_path = private/auth',
  );
}

function outside({ sendsMailOut }: MailServerSettings): string {
  if (sendsMailOut) return '';
  return lines(
    'default_transport = error:5.7.1 nothing leaves this machine',
    'relay_transport = error:5.7.1 nothing leaves this machine',
    'disable_dns_lookups = yes',
  );
}

export function postfixMainCf(settings: MailServerSettings): string {
  const map = (name: string) => `proxy:pgsql:${word(settings.postfix.directory)}/pgsql-${name}.cf`;
  return [
    `${HEADER}\n`,
    place(settings),
    encryption(settings),
    domains(map),
    checks(map),
    outside(settings),
  ].join('\n');
}

const services = `
postlog    unix-dgram n - n - 1 postlogd
pickup     unix n - n 60    1 pickup
cleanup    unix n - n -     0 cleanup
qmgr       unix n - n 300   1 qmgr
tlsmgr     unix - - n 1000? 1 tlsmgr
rewrite    unix - - n -     - trivial-rewrite
bounce     unix - - n -     0 bounce
defer      unix - - n -     0 bounce
trace      unix - - n -     0 bounce
verify     unix - - n -     1 verify
flush      unix n - n 1000? 0 flush
proxymap   unix - - n -     - proxymap
proxywrite unix - - n -     1 proxymap
smtp       unix - - n -     - smtp
relay      unix - - n -     - smtp
lmtp       unix - - n -     - lmtp
error      unix - - n -     - error
retry      unix - - n -     - error
discard    unix - - n -     - discard
showq      unix n - n -     - showq
anvil      unix - - n -     1 anvil
scache     unix - - n -     1 scache
`;

/** Who comes to the relay is Dovecot, which says by XCLIENT who has signed in. */
export function postfixMasterCf({ ports }: MailServerSettings): string {
  return lines(
    HEADER,
    `${word(ports.smtp)} inet n - n - - smtpd`,
    `127.0.0.1:${word(ports.relay)} inet n - n - - smtpd`,
    '  -o syslog_name=postfix/submission',
    '  -o smtpd_authorized_xclient_hosts=127.0.0.1',
    '  -o smtpd_sasl_auth_enable=yes',
    '  -o smtpd_tls_security_level=none',
    '  -o smtpd_sender_restrictions=$submission_sender_restrictions',
    '  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject',
    '  -o smtpd_end_of_data_restrictions=$submission_end_of_data_restrictions',
    services.trim(),
  );
}
