import type { AdminName } from '../support/cast';
import type { Client } from '../support/client';
import { trySignIn } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

let panel: TestPanel;
const clients = {} as Record<AdminName, Client>;

const LIST = '/api/v1/audit-events';
const EXPORT = `${LIST}/export`;

beforeAll(async () => {
  panel = await startTestPanel();
  for (const name of ['sofia', 'tom', 'dina', 'hugo', 'aino', 'otto'] as const)
    clients[name] = await panel.signIn(name);
  for (const [who, address] of [
    ['sofia', 'ulla@one.example'],
    ['tom', 'sven@sister.example'],
    ['otto', 'tove@two.example'],
  ] as const)
    await clients[who]('PATCH', `/api/v1/users/${address}`, { name: '=cmd|"x"!A1, and more' });
}, 120_000);

afterAll(() => panel?.stop());

async function updated(who: AdminName, query = ''): Promise<string[]> {
  const { status, body } = await clients[who]('GET', `${LIST}?action=users.update${query}`);
  expect(status).toBe(200);
  return body.items.map(({ target }: { target: string }) => target);
}

describe.each([LIST, EXPORT])('GET %s', (path) => {
  test('nobody 401, not allowed 403, not valid 422', async () => {
    expect((await panel.nobody('GET', path)).status).toBe(401);
    expect((await clients.hugo('GET', path)).status).toBe(403);
    for (const query of ['from=x', 'from=2026-02-30', 'to=1', 'action=%25', 'tenant=One'])
      expect([query, (await clients.sofia('GET', `${path}?${query}`)).status]).toEqual([query, 422]);
  });
});

test('a cursor that no list gave is refused', async () => {
  for (const after of ['AA', 'eA', Buffer.from('1e3').toString('base64url')])
    expect((await clients.sofia('GET', `${LIST}?after=${after}`)).status).toBe(422);
});

test('each sees what exists for him, the newest first', async () => {
  expect(await updated('sofia')).toEqual(['tove@two.example', 'sven@sister.example', 'ulla@one.example']);
  expect(await updated('tom')).toEqual(['sven@sister.example', 'ulla@one.example']);
  expect(await updated('dina')).toEqual(['ulla@one.example']);
  expect(await updated('aino')).toEqual(['ulla@one.example']);
  expect(await updated('otto')).toEqual(['tove@two.example']);
});

test('nothing of another tenant is in any row, whatever is asked', async () => {
  for (const query of [
    '',
    '?user=ulla',
    '?domain=one.example',
    '?domain=on',
    '?admin=sofia',
    '?admin=tom',
    '?from=2000-01-01',
  ])
    expect(JSON.stringify((await clients.otto('GET', `${LIST}${query}`)).body)).not.toMatch(
      /one\.example|sister|tom|sofia|"One"/,
    );
});

test('filters by who, whom, domain, action and time, and a percent sign is no wildcard', async () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(await updated('sofia', '&admin=TO')).toEqual(['sven@sister.example']);
  expect(await updated('sofia', '&user=ulla')).toEqual(['ulla@one.example']);
  expect(await updated('sofia', '&user=%25')).toEqual([]);
  expect(await updated('sofia', '&domain=two.example')).toEqual(['tove@two.example']);
  expect(await updated('sofia', '&domain=SIS')).toEqual(['sven@sister.example']);
  expect(await updated('otto', '&domain=one.example')).toEqual([]);
  expect(await updated('sofia', `&from=${today}&to=${today}`)).toHaveLength(3);
  expect(await updated('sofia', '&to=2020-01-01')).toEqual([]);
  expect(
    await updated('sofia', `&from=${encodeURIComponent(new Date(Date.now() + 60_000).toISOString())}`),
  ).toEqual([]);
});

test('pages by key', async () => {
  const { body } = await clients.sofia('GET', `${LIST}?action=users.update&limit=2`);
  expect(await updated('sofia', `&limit=2&after=${body.next}`)).toEqual(['ulla@one.example']);
});

test('the export has the same rows, with cells that are no formulas', async () => {
  await sql(
    panel.database.owner,
    `INSERT INTO audit_events (tenant_id, actor_kind, actor_name, action, target)
     SELECT id, 'admin', E'@tom', 'x.x', u.target FROM tenants,
       unnest(ARRAY['=1+1', '+1', '-1', '@x', E'\\tx', E'\\rx', 'a,"b"']) WITH ORDINALITY u(target, n)
     WHERE name = 'One' ORDER BY n DESC`,
  );
  const { status, headers, body } = await clients.tom('GET', `${EXPORT}?action=x.x`);
  expect([status, headers.get('content-disposition')]).toEqual([
    200,
    expect.stringMatching(/^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"/),
  ]);
  const targets = String(body).match(/(?<=,'@tom,x\.x,)("(?:[^"]|"")*"|[^,]*)/g);
  expect(targets).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\tx", `"'\rx"`, '"a,""b"""']);
  const own = await clients.tom('GET', EXPORT);
  expect(String(own.body)).toMatch(/,tom,audit-exports\.get,/);
  expect(String(own.body)).not.toContain('two.example');
});

test('an export of more rows than one read has them all, once', async () => {
  await sql(
    panel.database.owner,
    `INSERT INTO audit_events (actor_kind, actor_name, action, target)
     SELECT 'admin', 'sofia', 'many.rows', n::text FROM generate_series(1, 2500) n`,
  );
  const { body } = await clients.sofia('GET', `${EXPORT}?action=many.rows`);
  const ids = String(body)
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[5]);
  expect(ids).toEqual(Array.from({ length: 2500 }, (_, n) => String(2500 - n)));
});

test('refused actions are written down, and a storm of them is not', async () => {
  await clients.hugo('DELETE', '/api/v1/users/ulla@one.example');
  const { body } = await clients.tom('GET', `${LIST}?action=operations.refused&user=ulla`);
  expect(body.items).toEqual([
    expect.objectContaining({
      actor: { kind: 'admin', name: 'hugo' },
      target: 'ulla@one.example',
      tenant: 'One',
      detail: { operation: 'users.remove' },
    }),
  ]);
  const statuses = await Promise.all(
    Array.from(
      { length: 60 },
      async () => (await clients.hugo('POST', '/api/v1/domains', { name: 'x.example' })).status,
    ),
  );
  expect(new Set(statuses)).toEqual(new Set([403]));
  const rows = await sql(
    panel.database.owner,
    `SELECT 1 FROM audit_events WHERE action = 'operations.refused'`,
  );
  expect(rows.length).toBeLessThanOrEqual(21);
});

test('failed sign-ins are there, for whom the account exists', async () => {
  await trySignIn(panel.url, 'tom', 'Wrong-password-1');
  const { body } = await clients.tom('GET', `${LIST}?action=sessions.sign-in-failed`);
  expect(body.items.map(({ target }: { target: string }) => target)).toEqual(['tom']);
});

test('the canary: no secret is in the database or in what the panel said', async () => {
  const marks = ['Canary-one-11', 'Canary-two-22', 'Canary-three-33', 'Canary-four-44', 'Canary-five-55'];
  const [one, two, three, four, five] = marks as [string, string, string, string, string];
  await clients.sofia('POST', '/api/v1/users', { address: 'canary@one.example', password: one });
  await clients.hugo('PATCH', '/api/v1/users/canary@one.example', { password: two });
  await trySignIn(panel.url, 'sofia', three);
  const canary = await panel.signInUser('canary@one.example', two);
  await canary('PATCH', '/api/v1/me/password', { password: four, currentPassword: two });
  await clients.hugo('PATCH', '/api/v1/users/canary@one.example', { password: five, name: 'not his' });
  await clients.sofia('PATCH', '/api/v1/users/canary@one.example', { password: five, nothing: five });
  const tables = await sql<{ name: string }>(
    panel.database.owner,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'mail')`,
  );
  const tokens = [canary, ...Object.values(clients)].map(
    ({ cookie }) => /=([\w-]{43})/.exec(cookie)?.[1] ?? 'none',
  );
  for (const { name } of tables) {
    const [row] = await sql<{ dump: string }>(
      panel.database.owner,
      `SELECT coalesce(string_agg(t::text, ' '), '') AS dump FROM ${name} t`,
    );
    for (const secret of [...marks, ...tokens])
      expect([name, row?.dump.includes(secret)]).toEqual([name, false]);
  }
  expect(tables.length).toBeGreaterThan(15);
  for (const secret of [...marks, ...tokens]) expect(panel.output()).not.toContain(secret);
});
