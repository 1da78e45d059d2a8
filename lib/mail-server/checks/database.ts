import pg from 'pg';
import type { Finding } from './finding';

type Roles = { mail: string; dict: string };

const views = ['domains', 'mailboxes', 'logins', 'app_passwords', 'tokens', 'aliases', 'sender_logins'].map(
  (view) => `mail.${view}`,
);
const tables = ['public.mailbox_usage', 'public.last_logins'];

async function checkView(client: pg.Client, view: string): Promise<Finding> {
  try {
    await client.query(`SELECT FROM ${view} LIMIT 1`);
    return { name: `view ${view}`, ok: true, detail: 'answers' };
  } catch (error) {
    return { name: `view ${view}`, ok: false, detail: (error as Error).message };
  }
}

/** What the role lacks of the rights on these relations. */
async function lackingRights(
  client: pg.Client,
  role: string,
  relations: string[],
  rights: string[],
): Promise<string[]> {
  const { rows } = await client.query<{ lacking: string }>(
    `SELECT right_name || ' on ' || relation AS lacking
     FROM unnest($2::text[]) relation, unnest($3::text[]) right_name
     WHERE NOT (has_schema_privilege($1, split_part(relation, '.', 1), 'USAGE')
                AND has_table_privilege($1, relation, right_name))`,
    [role, relations, rights],
  );
  return rows.map(({ lacking }) => lacking);
}

async function checkRole(
  client: pg.Client,
  role: string,
  relations: string[],
  rights: string[],
): Promise<Finding> {
  const name = `role ${role}`;
  try {
    const lacking = await lackingRights(client, role, relations, rights);
    if (lacking.length === 0) return { name, ok: true, detail: `may ${rights.join(', ')}` };
    return { name, ok: false, detail: `may not ${lacking.join(', ')}` };
  } catch (error) {
    return { name, ok: false, detail: (error as Error).message };
  }
}

async function checkHashesAreHidden(client: pg.Client, { mail, dict }: Roles): Promise<Finding> {
  const name = 'tables of the panel';
  const { rows } = await client.query<{ role: string }>(
    `SELECT rolname AS role FROM pg_roles
     WHERE rolname = ANY ($1) AND has_table_privilege(rolname, 'public.users', 'SELECT, INSERT, UPDATE, DELETE')`,
    [[mail, dict]],
  );
  const open = rows.map(({ role }) => role);
  if (open.length === 0) return { name, ok: true, detail: 'closed to the mail server' };
  return { name, ok: false, detail: `open to ${open.join(', ')}` };
}

/** Whether the views answer, and whether the mail server's roles may do what they must and no more. */
export async function checkDatabase(databaseUrl: string, roles: Roles): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const findings: Finding[] = [];
    for (const view of views) findings.push(await checkView(client, view));
    findings.push(await checkRole(client, roles.mail, views, ['SELECT']));
    findings.push(await checkRole(client, roles.dict, tables, ['SELECT', 'INSERT', 'UPDATE']));
    findings.push(await checkHashesAreHidden(client, roles));
    return findings;
  } catch (error) {
    return [{ name: 'database', ok: false, detail: (error as Error).message }];
  } finally {
    await client.end().catch(() => {});
  }
}
