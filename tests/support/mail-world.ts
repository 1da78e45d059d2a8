import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bcrypt from 'bcryptjs';
import { lookUpMailSessions } from '@/lib/mail-server/doveadm';
import { type MailServerPair, startMailServerPair } from '@/lib/mail-server/pair';
import { mailDatabaseOf, newSecret } from '@/lib/mail-server/settings';
import { dovecotProgram } from './dovecot';
import { startIntrospection } from './introspection';
import { type MailConnection, type Protocol, signIn, signInByToken } from './mail-client';
import { createTestDatabase, sql, type Urls } from './test-server';

export const PASSWORD = 'Correct horse 7';

export type MailWorld = {
  pair: MailServerPair;
  urls: Urls;
  query<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Signs in with PASSWORD where no other is given. The connection is closed with the world. */
  signIn(protocol: Protocol, user: string, password?: string): Promise<MailConnection>;
  signInByToken(protocol: Protocol, user: string, token: string): Promise<MailConnection>;
  stop(): Promise<void>;
};

/** As cheap as bcrypt goes: what is tested here is not the hash. */
export function mailHash(password: string): string {
  return `{BLF-CRYPT}${bcrypt.hashSync(password, 4)}`;
}

/** A folder that the mail server's own users may enter. */
export function openFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'postroom-mail-'));
  chmodSync(directory, 0o755);
  return directory;
}

const domains = `
  INSERT INTO tenants (name) VALUES ('Letters');
  INSERT INTO domains (tenant_id, name, active)
    SELECT t.id, d.name, d.active
    FROM tenants t, (VALUES ('post.test', true), ('catch.test', true), ('closed.test', false)) d (name, active);`;

const users = `
  INSERT INTO users (domain_id, address, password_hash, quota_bytes, active)
  SELECT d.id, u.address, $1, u.quota, u.active
  FROM (VALUES
    ('ada@post.test', 1048576, true), ('ben@post.test', 0, true), ('o''neil+x@post.test', 0, true),
    ('50%off@post.test', 0, true), ('a!b@post.test', 0, true), ('dora@post.test', 0, false),
    ('eve@closed.test', 0, true), ('kim@catch.test', 0, true)) u (address, quota, active)
  JOIN domains d ON d.name = split_part(u.address, '@', 2)`;

const aliases = `
  INSERT INTO aliases (domain_id, address, targets, active)
  SELECT d.id, a.address, a.targets, a.active
  FROM (VALUES
    ('team@post.test', '{ada@post.test,ben@post.test}'::text[], true),
    ('old@post.test', '{ada@post.test}', false),
    ('@catch.test', '{ada@post.test}', true)) a (address, targets, active)
  JOIN domains d ON d.name = split_part(a.address, '@', 2)`;

function setEnvironment(urls: Urls, doveadm: MailServerPair['doveadm']): void {
  process.env.DATABASE_URL = urls.panel;
  process.env.POSTROOM_SECRET = newSecret();
  process.env.POSTROOM_DOVEADM_URL = doveadm.url;
  process.env.POSTROOM_DOVEADM_KEY = doveadm.key;
}

/** A real Dovecot and Postfix over a database of their own with a few people. */
export async function startMailWorld(): Promise<MailWorld> {
  const { drop, ...urls } = await createTestDatabase();
  const query: MailWorld['query'] = (text, values) => sql(urls.owner, text, values);
  await query(domains);
  await query(users, [mailHash(PASSWORD)]);
  await query(aliases);
  const directory = openFolder();
  const database = mailDatabaseOf(urls);
  const panel = await startIntrospection();
  const options = {
    directory,
    database,
    doveadmKey: newSecret(),
    dovecot: dovecotProgram(),
    panelUrl: panel.url,
  };
  const pair = await startMailServerPair(options);
  setEnvironment(urls, pair.doveadm);
  const connections: MailConnection[] = [];
  return {
    pair,
    urls,
    query,
    async signIn(protocol, user, password = PASSWORD) {
      const connection = await signIn(protocol, pair.ports[protocol], user, password);
      connections.push(connection);
      return connection;
    },
    async signInByToken(protocol, user, token) {
      const connection = await signInByToken(protocol, pair.ports[protocol], user, token);
      connections.push(connection);
      return connection;
    },
    async stop() {
      for (const connection of connections) connection.close();
      await pair.stop();
      await panel.stop();
      await drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Asks until the answer is there, for what the mail server does by itself a moment later. */
export async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen.');
}

/** Waits until Dovecot counts so many connections of these people: it welcomes one a moment before it counts it. */
export async function untilCounted(masks: string[], connections: number): Promise<void> {
  await eventually(async () => {
    const looked = await Promise.all(masks.map(lookUpMailSessions));
    const counts = looked.flatMap(({ sessions }) => sessions.map((session) => session.connections));
    return counts.reduce((sum, count) => sum + count, 0) === connections || undefined;
  });
}
