import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '@/lib/db/embedded';
import { embeddedRoles } from '@/lib/db/embedded/roles';
import { migrate } from '@/lib/db/migrate';
import { grantRoles, type Roles } from '@/lib/db/roles';

/** A URL for each role, all of one server. */
export type Urls = { owner: string; panel: string; mail: string; dict: string };

export type TestServer = { urls: Urls; template: string };

type Started = TestServer & { stop(): Promise<void> };

const ENV = 'POSTROOM_TEST_SERVER';

/** The same URLs, of another database. */
export function urlsOf(urls: Urls, database: string): Urls {
  const move = (url: string) => Object.assign(new URL(url), { pathname: `/${database}` }).toString();
  return { owner: move(urls.owner), panel: move(urls.panel), mail: move(urls.mail), dict: move(urls.dict) };
}

/** Runs SQL on a database. */
export async function sql<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A server of our own, below a folder that its account may enter. */
async function embedded() {
  const directory = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : '/tmp', 'postroom-test-'));
  const server = await startEmbeddedPostgres({ dataDirectory: directory });
  const stop = async () => {
    await server.stop();
    rmSync(server.home, { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  };
  return { urls: server.urls, roles: embeddedRoles as Roles, stop };
}

/** Somebody else's server: roles of our own on it, taken away afterwards. */
async function native(superuserUrl: string) {
  const prefix = `postroom_test_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(16).toString('hex');
  const roles = { panel: `${prefix}_panel`, mail: `${prefix}_mail`, dict: `${prefix}_dict` };
  for (const role of Object.values(roles))
    await sql(superuserUrl, `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  const as = (role: string) => Object.assign(new URL(superuserUrl), { username: role, password }).toString();
  const urls = { owner: superuserUrl, panel: as(roles.panel), mail: as(roles.mail), dict: as(roles.dict) };
  const stop = async (template: string) => {
    await sql(superuserUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    for (const role of Object.values(roles))
      await sql(superuserUrl, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
  };
  return { urls, roles, stop };
}

/** One server for a run: the one that DATABASE_URL names (as a superuser), else an embedded one. Migrated once. */
export async function startTestServer(): Promise<Started> {
  const given = process.env.DATABASE_URL;
  const { urls, roles, stop } = given ? await native(given) : await embedded();
  const template = `postroom_template_${randomBytes(4).toString('hex')}`;
  await sql(urls.owner, `CREATE DATABASE ${template}`);
  const { owner } = urlsOf(urls, template);
  await migrate(owner);
  await grantRoles(owner, roles);
  return { urls, template, stop: () => stop(template) };
}

export function announce({ urls, template }: TestServer): void {
  process.env[ENV] = JSON.stringify({ urls, template });
}

export function isAnnounced(): boolean {
  return process.env[ENV] !== undefined;
}

/** A database of one's own: a copy of the migrated template. */
export async function createTestDatabase(): Promise<Urls & { drop(): Promise<void> }> {
  const { urls, template } = JSON.parse(process.env[ENV] ?? '{}') as TestServer;
  const name = `postroom_${randomBytes(6).toString('hex')}`;
  await sql(urls.owner, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const drop = async () => {
    await sql(urls.owner, `DROP DATABASE IF EXISTS ${name}`);
  };
  return { ...urlsOf(urls, name), drop };
}
