import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createTestDatabase, sql, type Urls } from '../support/test-server';

let database: Urls & { drop(): Promise<void> };
let data: string;
let head: string;

const TENANTS = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

beforeEach(async () => {
  database = await createTestDatabase();
  data = mkdtempSync(join(tmpdir(), 'postroom-audit-'));
  for (const target of ['a', 'b', 'c', 'd', 'e'])
    for (const tenant of [...TENANTS, null]) await write(tenant, target);
  head = (await audit(['head'])).out;
}, 60_000);

afterEach(async () => {
  rmSync(data, { recursive: true, force: true });
  await database?.drop();
});

function write(tenant: string | null, target: string, at = 'now()') {
  return sql(
    database.panel,
    `INSERT INTO audit_events (tenant_id, at, actor_kind, actor_name, action, target, detail)
     VALUES ($1, ${at}, 'admin', 'sofia', 'users.update', $2, '{"fields": ["name"]}')`,
    [tenant, target],
  );
}

async function audit(command: string[], stdin = '') {
  const child = spawn(process.execPath, ['bin/postroom.mjs', 'audit', ...command], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATABASE_URL: database.panel,
      POSTROOM_MIGRATE_DATABASE_URL: database.owner,
      POSTROOM_DATA: data,
    },
  });
  child.stdin.end(stdin);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: code as number, out, err };
}

/** As somebody who owns the database and has put the triggers aside. */
function tamper(change: string) {
  const tables = ['audit_events', 'audit_seals'];
  const all = (what: string) => tables.map((table) => `ALTER TABLE ${table} ${what} TRIGGER USER;`).join('');
  return sql(database.owner, `${all('DISABLE')} ${change}; ${all('ENABLE')}`);
}

const CHAIN = `chain = '${TENANTS[0]}'`;
const event = (position: number) =>
  `(SELECT event_id FROM audit_seals WHERE ${CHAIN} AND position = ${position})`;

test('what was left alone is whole, also against its head, and what came later does no harm', async () => {
  await write(TENANTS[0] ?? null, 'later');
  const { code, out, err } = await audit(['verify', '--head', '-'], head);
  expect([code, out, err]).toEqual([0, '16 events. Nothing was changed, removed or moved.\n', '']);
});

test.each([
  ['an edit', `UPDATE audit_events SET target = 'x' WHERE id = ${event(3)}`, ['event-changed']],
  [
    'an edit of the time',
    `UPDATE audit_events SET at = at - interval '1 s' WHERE id = ${event(3)}`,
    ['event-changed'],
  ],
  [
    'an edit of the detail',
    `UPDATE audit_events SET detail = '{}' WHERE id = ${event(1)}`,
    ['event-changed'],
  ],
  ['a deletion', `DELETE FROM audit_events WHERE id = ${event(3)}`, ['event-missing']],
  [
    'a deletion with its seal',
    `DELETE FROM audit_events WHERE id = ${event(3)}; DELETE FROM audit_seals WHERE ${CHAIN} AND position = 3`,
    ['seal-missing'],
  ],
  [
    'a deletion at the beginning',
    `DELETE FROM audit_events WHERE id = ${event(1)}; DELETE FROM audit_seals WHERE ${CHAIN} AND position = 1`,
    ['beginning-missing'],
  ],
  [
    'two that changed places',
    `DROP INDEX audit_seals_chain_position_key;
     UPDATE audit_seals SET position = 5 - position WHERE ${CHAIN} AND position IN (2, 3)`,
    ['order-changed', 'order-changed', 'order-changed'],
  ],
  [
    'one that nobody sealed',
    `INSERT INTO audit_events (actor_kind, actor_name, action, target) VALUES ('admin', 'x', 'x.x', 'x')`,
    ['event-not-sealed'],
  ],
  [
    'a lone tail that was cut off',
    `DELETE FROM audit_events WHERE id IN (${event(4)}, ${event(5)}); DELETE FROM audit_seals WHERE ${CHAIN} AND position > 3`,
    ['head-missing'],
  ],
  [
    'a whole chain that was cut off',
    `DELETE FROM audit_events WHERE tenant_id = '${TENANTS[0]}'; DELETE FROM audit_seals WHERE ${CHAIN}`,
    ['head-missing'],
  ],
  [
    'one that was made anew, with its seal',
    `UPDATE audit_events SET target = 'x' WHERE id = ${event(5)};
     UPDATE audit_seals s SET hash = sha256(prev_hash || convert_to(audit_canonical(e), 'UTF8'))
       FROM audit_events e WHERE ${CHAIN} AND position = 5 AND e.id = s.event_id`,
    ['head-missing'],
  ],
])('finds %s', async (_name, change, problems) => {
  await tamper(change);
  const { code, out, err } = await audit(['verify', '--head', '-', '--json'], head);
  expect(JSON.parse(out).findings.map(({ problem }: { problem: string }) => problem)).toEqual(problems);
  expect([code, err]).toEqual([65, expect.stringMatching(/not as it was written: \d finding/)]);
});

test('a head that this installation has not signed is none', async () => {
  const forged = head.replace(/ 5 /, ' 4 ');
  for (const text of [forged, 'x', '']) {
    const { code, err } = await audit(['verify', '--head', '-'], text);
    expect([code, err]).toEqual([
      65,
      expect.stringContaining('not a head that this installation has signed'),
    ]);
  }
});

test('nobody changes, removes or empties, neither the panel nor the owner', async () => {
  for (const table of ['audit_events', 'audit_seals'])
    for (const change of [`DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(sql(database.panel, change)).rejects.toThrow(/permission denied/);
      await expect(sql(database.owner, change)).rejects.toThrow(/only ever added to/);
    }
  await expect(sql(database.owner, `UPDATE audit_events SET target = 'x'`)).rejects.toThrow(
    /only ever added to/,
  );
  await expect(
    sql(database.panel, `INSERT INTO audit_seals VALUES (1, gen_random_uuid(), 1, '', '')`),
  ).rejects.toThrow(/permission denied/);
});

test('parallel transactions of one tenant stand one after the other, whoever waits for whose row', async () => {
  await sql(database.owner, `INSERT INTO throttles SELECT 'k' || n, now() FROM generate_series(1, 4) n`);
  const one = async (n: number) => {
    const row = `UPDATE throttles SET tat = now() WHERE key = 'k${n % 4}'`;
    const insert = `INSERT INTO audit_events (tenant_id, actor_kind, actor_name, action, target) VALUES ('${TENANTS[0]}', 'x', 'x', 'x.x', '${n}')`;
    await sql(database.panel, n % 2 ? `${row}; ${insert}` : `${insert}; ${row}`);
  };
  await Promise.all(Array.from({ length: 60 }, (_, n) => one(n)));
  const { out } = await audit(['verify']);
  expect(out).toBe('75 events. Nothing was changed, removed or moved.\n');
});

describe('the retention', () => {
  const expire = (days: number) =>
    sql<{ removed: number }>(database.panel, 'SELECT expire_audit_events($1) AS removed', [days]);

  beforeEach(async () => {
    await sql(database.owner, `ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only`);
    await sql(
      database.owner,
      `WITH again AS (SELECT * FROM audit_seals WHERE ${CHAIN} ORDER BY position LIMIT 2)
       UPDATE audit_events SET at = at - interval '40 days' WHERE id IN (SELECT event_id FROM again)`,
    );
    await sql(database.owner, `ALTER TABLE audit_events ENABLE TRIGGER audit_events_append_only`);
  });

  test('removes whole days from the beginning, and the chain goes on from there', async () => {
    expect(await expire(31)).toEqual([{ removed: 2 }]);
    expect(await expire(31)).toEqual([{ removed: 0 }]);
    const { code, out } = await audit(['verify', '--head', '-'], head);
    expect([code, out]).toEqual([0, '14 events. Nothing was changed, removed or moved.\n']);
    const [last] = await sql(database.owner, 'SELECT * FROM audit_events ORDER BY id DESC LIMIT 1');
    expect(last).toMatchObject({
      action: 'audit-events.expire',
      tenant_id: TENANTS[0],
      actor_kind: 'system',
    });
  });

  test('30 days stay, whoever asks', async () => {
    await expect(expire(29)).rejects.toThrow(/at least 30 days/);
    await expect(sql(database.panel, 'SELECT expire_audit_events(NULL)')).rejects.toThrow(/at least 30 days/);
    await expect(sql(database.mail, 'SELECT expire_audit_events(31)')).rejects.toThrow(/permission denied/);
  });
});

test('list tells who did what, the newest first', async () => {
  const { code, out } = await audit(['list', '--admin', 'sof', '--user', 'e', '--limit', '2']);
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toMatch(/^\S+Z\tsofia\tusers\.update\te$/);
  expect(out).toMatch(/^next: \S+$/m);
});
