import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { actorOfToken } from '@/lib/auth/actor';
import { sessionCookieName } from '@/lib/auth/cookie';
import type { Actor, Origin } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { closeDatabase } from '@/lib/db/client';
import { closePasswordPool } from '@/lib/password/pool';
import { addCast } from './cast';
import { createTestDatabase } from './test-server';

/** An admin as the database has him. */
export type Stored = {
  id: string;
  username: string;
  role: string;
  tenant: string | null;
  /** Whether he has the whole of it, or everything. */
  wide: boolean;
  /** What of the domains exists for him. */
  domains: string[];
  active: boolean;
};

export type AdminWorld = Awaited<ReturnType<typeof startAdminWorld>>;

const origin: Origin = { ip: null, userAgent: null, requestId: 'test' };

/** Its reach is said here in words of its own, so that it can be held against what the product makes of it. */
const STORED = `
  SELECT a.id, a.username, a.role::text, t.name AS tenant, a.active,
    a.tenant_wide OR a.tenant_id IS NULL AS wide, ARRAY(
    SELECT d.name FROM domains d WHERE a.tenant_id IS NULL OR (a.tenant_wide AND d.tenant_id = a.tenant_id)
      OR EXISTS (SELECT FROM admin_domains g WHERE g.admin_id = a.id AND g.domain_id = d.id) ORDER BY 1) AS domains
  FROM admins a LEFT JOIN tenants t ON t.id = a.tenant_id ORDER BY a.username`;

/** The cast in a database, and the operations beside it in this process. */
export async function startAdminWorld(environment: Record<string, string> = {}) {
  const database = await createTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: database.panel,
    POSTROOM_SECRET: 'x'.repeat(32),
    POSTROOM_PASSWORD_SCHEME: 'ARGON2ID',
    // Letters wait: nothing in a test sends them where it does not say so.
    POSTROOM_SMTP: process.env.POSTROOM_SMTP ?? '127.0.0.1:25/none',
    ...environment,
  });
  await addCast(database.owner);
  // One connection for all of it: a matrix has thousands of statements.
  const client = new pg.Client({ connectionString: database.owner });
  await client.connect();
  const sql = async (text: string, values: unknown[] = []) =>
    (await (values.length > 0 ? client.query(text, values) : client.query(text))).rows;
  /** Begins a session, by the shortest way, and gives its token. */
  const token = async (audience: 'admin' | 'user', name: string) => {
    const [table, column] = audience === 'admin' ? ['admins', 'username'] : ['users', 'address'];
    const random = randomBytes(32).toString('base64url');
    await sql(
      `INSERT INTO sessions (audience, ${audience}_id, token_hash, credential_version, expires_at)
       SELECT $1::"Audience", id, sha256($2), credential_version, now() + interval '1 hour' FROM ${table} WHERE ${column} = $3`,
      [audience, Buffer.from(random), name],
    );
    return random;
  };
  return {
    sql,
    /** The URL of its owner, who may write past all guards. */
    owner: database.owner,
    /** As a browser sends it. */
    async cookie(audience: 'admin' | 'user', name: string): Promise<string> {
      return `${sessionCookieName(audience)}=${await token(audience, name)}`;
    },
    stored: async () => (await sql(STORED)) as Stored[],
    /** As a request with his cookie would make him; null when he has none. */
    async actor(username: string): Promise<Actor> {
      return actorOfToken('admin', await token('admin', username), origin);
    },
    /** Another one with the same role and scope. */
    async addTwin(username: string, twin: string): Promise<void> {
      await sql(
        `INSERT INTO admins (username, role, tenant_id, tenant_wide, password_hash)
         SELECT $2, role, tenant_id, tenant_wide, password_hash FROM admins WHERE username = $1`,
        [username, twin],
      );
      await sql(
        `INSERT INTO admin_domains SELECT b.id, g.domain_id FROM admins a
         JOIN admin_domains g ON g.admin_id = a.id JOIN admins b ON b.username = $2 WHERE a.username = $1`,
        [username, twin],
      );
    },
    async remove(username: string): Promise<void> {
      await sql('DELETE FROM admins WHERE username = $1', [username]);
    },
    async stop(): Promise<void> {
      await closePasswordPool();
      await closeDatabase();
      await client.end();
      await database.drop();
    },
  };
}

/** What came of it: 'fine' or the code of the refusal. Anything else that is thrown is a bug. */
export async function outcomeOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => 'fine',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );
}

/** The fields that were refused, each with the code of what is wrong; null when nothing was. */
export async function fieldsOf(answer: Promise<unknown>): Promise<Record<string, string> | null> {
  return answer.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return Object.fromEntries(Object.entries(error.fields ?? {}).map(([name, { code }]) => [name, code]));
    },
  );
}
