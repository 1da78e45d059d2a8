import pg from 'pg';
import { connectForLaunch } from '@/lib/db/connect';
import type { Passwords } from './passwords';
import { embeddedDatabase, embeddedRoles } from './roles';

async function exists(client: pg.Client, sql: string, name: string): Promise<boolean> {
  return ((await client.query(sql, [name])).rowCount ?? 0) > 0;
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  if (await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', role)) return;
  const createDatabases = role === embeddedRoles.owner ? 'CREATEDB' : 'NOCREATEDB';
  await client.query(`CREATE ROLE ${role} LOGIN ${createDatabases} PASSWORD ${pg.escapeLiteral(password)}`);
}

/** Creates the roles and the database where they are missing. The owner may create databases: tests and new migrations do. */
export async function ensureRolesAndDatabase(superuserUrl: string, passwords: Passwords): Promise<void> {
  const client = await connectForLaunch(superuserUrl);
  try {
    // A statement that fails is logged by default, and these hold passwords.
    await client.query('SET log_min_error_statement = panic');
    for (const role of Object.values(embeddedRoles)) await ensureRole(client, role, passwords[role] ?? '');
    if (await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', embeddedDatabase)) return;
    await client.query(`CREATE DATABASE ${embeddedDatabase} OWNER ${embeddedRoles.owner}`);
  } finally {
    await client.end();
  }
}
