import type { MailDatabase, MailServerSettings } from '@/lib/mail-server/settings';
import { HEADER, lines, word } from './word';

function connection({ host, port, dbname, ...roles }: MailDatabase, role: 'mail' | 'dict'): string {
  const { user, password } = roles[role];
  const parameters = Object.entries({ port, dbname, user, password });
  return lines(
    'sql_driver = pgsql',
    `pgsql ${word(host)} {`,
    '  parameters {',
    ...parameters.map(([name, value]) => `    ${name} = ${word(value)}`),
    '  }',
    '}',
  );
}

function query(name: string, ...parts: string[]): string {
  return `  ${name} = ${parts.join(' \\\n    ')}`;
}

function passdb(name: string, password: string, condition: string): string {
  return lines(
    `passdb ${name} {`,
    '  driver = sql',
    '  mechanisms_filter = plain login',
    query('passdb_sql_query', password, `WHERE address = '%{user | lower}' AND ${condition}`),
    '}',
  );
}

const service = `'%{protocol | lower}'`;

/** The same questions as of 2.3: first the app passwords, which the database knows by their SHA-256, then the password. */
const passdbs = [
  passdb(
    'app-passwords',
    `SELECT address AS "user", '{SHA256.HEX}' || digest AS password, credential_version FROM mail.app_passwords`,
    `digest = '%{password | sha256 | hexlify}' AND ${service} = ANY (services)`,
  ),
  passdb(
    'passwords',
    `SELECT address AS "user", password, reason, credential_version, CASE WHEN NOT allowed THEN 'Y' END AS nologin FROM mail.logins`,
    `${service} = ANY (services) AND (allowed OR ${service} <> 'smtp')`,
  ),
];

function userdb({ mailDirectory }: MailServerSettings): string {
  return lines(
    'userdb sql {',
    query(
      'query',
      `SELECT '${word(mailDirectory)}/' || maildir AS home, quota_bytes AS quota_storage_size`,
      `FROM mail.mailboxes WHERE address = '%{user | lower}'`,
      `AND '%{passdb:credential_version | default}' IN ('', open_to::text)`,
    ),
    query('iterate_query', 'SELECT address AS "user" FROM mail.mailboxes'),
    '}',
  );
}

function usageMap(key: string, column: string): string {
  return lines(
    `dict_map priv/quota/${key} {`,
    '  sql_table = mailbox_usage',
    '  username_field = address',
    `  value_field ${column} {`,
    '    type = uint',
    '  }',
    '}',
  );
}

const lastLoginMap = lines(
  'dict_map shared/last-login/$service/$address {',
  '  sql_table = last_logins',
  '  value_field at {',
  '    type = uint',
  '  }',
  '  key_field service {',
  '    value = $service',
  '  }',
  '  key_field address {',
  '    value = $address',
  '  }',
  '}',
);

function dict({ database }: MailServerSettings): string {
  return lines(
    'dict_server {',
    'dict postroom {',
    'driver = sql',
    connection(database, 'dict'),
    usageMap('storage', 'bytes'),
    usageMap('messages', 'messages'),
    lastLoginMap,
    '}',
    '}',
  );
}

/** Dovecot 2.4's questions to the database and what it writes there; with passwords of both roles. */
export function dovecotSqlConf24(settings: MailServerSettings): string {
  return [
    `${HEADER}\n`,
    connection(settings.database, 'mail'),
    ...passdbs,
    userdb(settings),
    dict(settings),
  ].join('\n');
}
