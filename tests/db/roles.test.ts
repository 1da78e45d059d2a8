import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded';
import { embeddedRoles } from '@/lib/db/embedded/roles';
import { migrate } from '@/lib/db/migrate';
import { grantRoles } from '@/lib/db/roles';
import { mailDatabaseOf, systemSettings } from '@/lib/mail-server/settings';
import { rolesSql } from '@/lib/mail-server/templates/roles-sql';
import { makeDataDirectory, removeDataDirectory } from './data-directory';
import { query } from './query';

jest.setTimeout(60_000);

let dataDirectory: string;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  dataDirectory = makeDataDirectory();
  postgres = await startEmbeddedPostgres({ dataDirectory });
  await migrate(postgres.urls.owner);
  await Promise.all([
    grantRoles(postgres.urls.owner, embeddedRoles),
    grantRoles(postgres.urls.owner, embeddedRoles),
  ]);
});

afterAll(async () => {
  await postgres.stop();
  removeDataDirectory(dataDirectory);
});

type Role = 'panel' | 'mail' | 'dict';

test.each<[Role, string]>([
  ['panel', 'SELECT count(*) FROM users'],
  ['panel', `INSERT INTO tenants (name) VALUES ('Aster'), ('Birch')`],
  ['panel', `UPDATE tenants SET name = 'Alder' WHERE name = 'Aster'`],
  ['panel', 'DELETE FROM tenants'],
  ['panel', 'SELECT count(*) FROM audit_events'],
  ['panel', 'DELETE FROM idempotency_keys'],
  ['panel', 'SELECT count(*) FROM user_import_lines'],
  ['panel', 'SELECT count(*) FROM mail.mailboxes'],
  ['panel', 'SELECT count(*) FROM _prisma_migrations'],
  ['mail', 'SELECT count(*) FROM mail.domains'],
  ['mail', 'SELECT count(*) FROM mail.mailboxes'],
  ['mail', 'SELECT count(*) FROM mail.logins'],
  ['mail', 'SELECT count(*) FROM mail.app_passwords'],
  ['mail', 'SELECT count(*) FROM mail.tokens'],
  ['mail', 'SELECT count(*) FROM mail.aliases'],
  ['mail', 'SELECT count(*) FROM mail.alias_domains'],
  ['dict', 'SELECT count(*) FROM mailbox_usage'],
  ['dict', 'SELECT count(*) FROM last_logins'],
])('%s may: %s', async (role, sql) => {
  await query(postgres.urls[role], sql);
});

test.each<[Role, string]>([
  ['panel', 'DELETE FROM audit_events'],
  ['panel', 'UPDATE audit_events SET id = id'],
  ['panel', 'TRUNCATE users'],
  ['panel', 'DELETE FROM _prisma_migrations'],
  ['panel', 'CREATE TABLE public.mine (id int)'],
  ['panel', 'DROP VIEW mail.mailboxes'],
  ['mail', 'SELECT count(*) FROM public.users'],
  ['mail', 'SELECT count(*) FROM public.alias_steps'],
  ['mail', 'SELECT count(*) FROM public.admins'],
  ['mail', 'SELECT count(*) FROM public.mail_tokens'],
  ['mail', 'SELECT count(*) FROM public.user_import_lines'],
  ['dict', 'SELECT count(*) FROM public.user_imports'],
  ['mail', 'SELECT count(*) FROM public.api_keys'],
  ['mail', 'SELECT count(*) FROM public.idempotency_keys'],
  ['mail', 'SELECT count(*) FROM public.second_factors'],
  ['mail', 'SELECT count(*) FROM public.recovery_codes'],
  ['mail', 'SELECT count(*) FROM public.mailed_links'],
  ['mail', 'DELETE FROM mail.domains'],
  ['mail', 'SELECT count(*) FROM mailbox_usage'],
  ['dict', 'SELECT count(*) FROM users'],
  ['dict', 'UPDATE users SET name = name'],
  ['dict', 'DELETE FROM mailbox_usage'],
  ['dict', 'SELECT count(*) FROM mail.logins'],
  ['dict', 'SELECT count(*) FROM mail.tokens'],
])('%s may not: %s', async (role, sql) => {
  await expect(query(postgres.urls[role], sql)).rejects.toThrow(
    /permission denied|must be owner|cannot delete from view/,
  );
});

test('roles.sql lets the mail server read the views of today and those of a later version', async () => {
  const database = mailDatabaseOf(postgres.urls);
  const settings = systemSettings({ hostname: 'mail.example.org', database });
  const grants = rolesSql(settings).replace(/^CREATE ROLE .*$/gm, '');
  await query(postgres.urls.owner, `REVOKE ALL ON ALL TABLES IN SCHEMA mail FROM ${embeddedRoles.mail}`);
  await query(postgres.urls.owner, grants);
  await query(postgres.urls.owner, 'CREATE VIEW mail.later AS SELECT 1 AS one');
  const lacking = `SELECT relname FROM pg_class WHERE relnamespace = 'mail'::regnamespace
    AND NOT has_table_privilege('${embeddedRoles.mail}', oid, 'SELECT')`;
  expect(await query(postgres.urls.owner, lacking)).toEqual([]);
});
