import type { MailServerSettings } from '@/lib/mail-server/settings';
import { dovecotCommon, USERNAME_CHARACTERS } from './dovecot-common';
import { dovecotServices } from './dovecot-services';
import { HEADER, lines, word } from './word';

/** The defaults and the index files of this version, whichever 2.4 reads it. */
const VERSION = '2.4.0';

function encryption({ tls }: MailServerSettings): string {
  if (!tls) return 'ssl = no\nauth_allow_cleartext = yes\n';
  return lines(
    'ssl = required',
    'ssl_min_protocol = TLSv1.2',
    `ssl_server_cert_file = ${word(tls.certificateFile)}`,
    `ssl_server_key_file = ${word(tls.keyFile)}`,
    'auth_allow_cleartext = no',
  );
}

function tokens({ panelUrl }: MailServerSettings): string {
  return lines(
    `auth_username_chars = "${USERNAME_CHARACTERS.replaceAll('%', '%%')}"`,
    '# A SQL passdb is not asked about tokens in 2.4: the panel is, on loopback.',
    'oauth2 {',
    '  introspection_mode = post',
    `  introspection_url = ${word(panelUrl)}/api/auth/introspection`,
    '  # With the protocol: tokens are not for POP3.',
    '  send_auth_headers = yes',
    '  http_client_request_absolute_timeout = 5 secs',
    '  username_attribute = username',
    '  active_attribute = active',
    '  active_value = true',
    '  fields {',
    '    credential_version = %{oauth2:credential_version}',
    '  }',
    '}',
  );
}

const plugins = lines(
  'mail_driver = maildir',
  'mail_path = ~/Maildir',
  'mail_plugins = quota quota_clone',
  'protocol imap {\n  mail_plugins {\n    imap_quota = yes\n    last_login = yes\n  }\n}',
  'protocol pop3 {\n  mail_plugins {\n    last_login = yes\n  }\n}',
  'protocol submission {\n  mail_plugins {\n    last_login = yes\n  }\n}',
  'protocol lmtp {\n  mail_plugins {\n    sieve = yes\n  }\n}',
  'quota "User quota" {\n  quota_storage_grace = 0\n}',
  'quota_clone {\n  dict proxy {\n    name = postroom\n  }\n}',
  'quota_status_success = DUNNO',
  'quota_status_nouser = DUNNO',
  'quota_status_overquota = 552 5.2.2 Mailbox is full',
  'last_login {\n  dict proxy {\n    name = postroom\n  }\n}',
  'last_login_key = last-login/%{protocol}/%{user}',
  'sieve_script personal {\n  path = ~/sieve\n  active_path = ~/.dovecot.sieve\n}',
);

/** Dovecot 2.4's main file. */
export function dovecotConf24(settings: MailServerSettings): string {
  const include = (name: string) => `!include ${word(settings.dovecot.directory)}/dovecot-${name}.conf.ext`;
  return [
    lines(HEADER, `dovecot_config_version = ${VERSION}`, `dovecot_storage_version = ${VERSION}`),
    dovecotCommon(settings),
    encryption(settings),
    tokens(settings),
    plugins,
    lines(include('sql'), include('doveadm')),
    dovecotServices(settings, { address: 'listen', internalUser: '$SET:default_internal_user' }),
  ].join('\n');
}
