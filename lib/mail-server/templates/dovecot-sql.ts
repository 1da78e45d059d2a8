import type { MailServerSettings } from '@/lib/mail-server/settings';
import { HEADER, lines, word } from './word';

function connection({ database }: MailServerSettings, role: 'mail' | 'dict'): string {
  const { user, password } = database[role];
  const values = { host: database.host, port: database.port, dbname: database.dbname, user, password };
  return Object.entries(values)
    .map(([name, value]) => `${name}=${word(value)}`)
    .join(' ');
}

/**
 * Who may sign in, and where the mail lies. A disabled person is told why after the right password (`nologin`);
 * Postfix, asking as `smtp`, does not heed that field, so there the row is left out.
 */
export function dovecotSqlConf(settings: MailServerSettings): string {
  return lines(
    HEADER,
    'driver = pgsql',
    `connect = ${connection(settings, 'mail')}`,
    '',
    `password_query = SELECT address AS "user", password, reason, credential_version, \\`,
    `    CASE WHEN NOT allowed THEN 'Y' END AS nologin \\`,
    '  FROM mail.logins \\',
    `  WHERE address = '%Lu' AND '%Ls' = ANY (services) AND (allowed OR '%Ls' <> 'smtp')`,
    '',
    `user_query = SELECT '${word(settings.mailDirectory)}/' || maildir AS home, \\`,
    `    '*:bytes=' || quota_bytes AS quota_rule \\`,
    '  FROM mail.mailboxes \\',
    `  WHERE address = '%Lu' AND '%{passdb:credential_version}' IN ('', open_to::text)`,
    '',
    'iterate_query = SELECT address AS "user" FROM mail.mailboxes',
  );
}

/**
 * Random secrets beside the password, known to the database by their SHA-256 alone: a digest is safe in a query, and
 * enough where nobody can guess.
 */
function secretsConf(settings: MailServerSettings, from: string, services: string): string {
  return lines(
    HEADER,
    'driver = pgsql',
    `connect = ${connection(settings, 'mail')}`,
    '',
    `password_query = SELECT address AS "user", '{SHA256.HEX}' || digest AS password, credential_version \\`,
    `  FROM ${from} \\`,
    `  WHERE address = '%Lu' AND digest = '%{sha256:password}' AND '%Ls' = ANY (${services})`,
  );
}

/** The webmail's tokens, for what the webmail asks. */
export function dovecotTokensConf(settings: MailServerSettings): string {
  return secretsConf(settings, 'mail.tokens', `'{imap,submission,sieve}'`);
}

export function dovecotAppPasswordsConf(settings: MailServerSettings): string {
  return secretsConf(settings, 'mail.app_passwords', 'services');
}

function usageMap(key: string, column: string): string {
  return lines(
    'map {',
    `  pattern = priv/quota/${key}`,
    '  table = mailbox_usage',
    '  username_field = address',
    `  value_field = ${column}`,
    '}',
  );
}

/** What Dovecot writes: how full a mailbox is and who was here last, so that a page of users costs one query. */
export function dovecotDictConf(settings: MailServerSettings): string {
  return lines(
    HEADER,
    `connect = ${connection(settings, 'dict')}`,
    '',
    usageMap('storage', 'bytes'),
    usageMap('messages', 'messages'),
    'map {',
    '  pattern = shared/last-login/$service/$address',
    '  table = last_logins',
    '  value_field = at',
    '  value_type = uint',
    '  fields {',
    '    service = $service',
    '    address = $address',
    '  }',
    '}',
  );
}
