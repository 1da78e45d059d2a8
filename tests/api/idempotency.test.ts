import { sweepAnswers } from '@/lib/auth/idempotency';
import { type AdminWorld, startAdminWorld } from '../support/admin-world';
import { type Ask, asker, bearer, reachable } from '../support/in-process';
import { addKey } from '../support/keys';

let world: AdminWorld;
let ask: Ask;
let token: string;

beforeAll(async () => {
  world = await startAdminWorld();
  ask = asker(reachable());
  token = await addKey(world.owner, 'tom', { actions: ['users', 'aliases', 'domains'] });
}, 60_000);

afterAll(() => world?.stop());

type Sent = { path?: string; with?: Record<string, string> };

const post = (key: string, body: object, { path = 'users', with: headers = bearer(token) }: Sent = {}) =>
  ask('POST', path, { ...headers, 'idempotency-key': key }, body);

const usersAt = async (address: string) =>
  (await world.sql('SELECT count(*)::int AS count FROM users WHERE address = $1', [address]))[0].count;

test('the same again is answered as before, and done once', async () => {
  const body = { address: 'kay@one.example', password: 'Harbour-light-42' };
  const first = await post('"a-1"', body);
  expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null]);
  const again = await post('"a-1"', body);
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  expect((await post('a-1', body)).headers.get('idempotency-replayed')).toBe('true');
  expect(await usersAt('kay@one.example')).toBe(1);
  expect((await post('"a-2"', body)).status).toBe(409);
});

test('for something else the key is refused; neither body nor password is kept', async () => {
  await post('b', { address: 'bea@one.example', password: 'Lantern-glass-77' });
  const other = await post('b', { address: 'bob@one.example' });
  expect([other.status, other.body.code]).toEqual([422, 'invalid']);
  expect(other.body.detail).toMatch(/another request/);
  expect((await post('b', { address: 'bea@one.example' }, { path: 'aliases' })).status).toBe(422);
  expect(await usersAt('bob@one.example')).toBe(0);
  const rows = JSON.stringify(await world.sql('SELECT * FROM idempotency_keys'));
  expect(rows).not.toMatch(/Lantern/);
});

test('what was refused was not done: the key is free for the corrected request', async () => {
  expect((await post('c', { address: 'cleo@nothing.example' })).status).toBe(422);
  expect((await post('c', { address: 'ulla@one.example' })).status).toBe(409);
  expect((await post('c', { address: 'cleo@one.example' })).status).toBe(201);
});

test('of many at once one does it; the others hear that it is not answered yet, or what it was answered', async () => {
  const body = { address: 'dora@one.example', password: 'Harbour-light-42' };
  const answers = await Promise.all(Array.from({ length: 12 }, () => post('d', body)));
  const done = answers.filter(
    ({ status, headers }) => status === 201 && !headers.has('idempotency-replayed'),
  );
  expect(done).toHaveLength(1);
  expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
  expect(await usersAt('dora@one.example')).toBe(1);
});

test('broken off in the middle it stays taken: nobody knows whether it was done', async () => {
  await post('e', { address: 'elke@one.example' });
  await world.sql(`UPDATE idempotency_keys SET status = NULL, view = NULL WHERE key = 'e'`);
  const answer = await post('e', { address: 'elke@one.example' });
  expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
  expect(answer.body.detail).toMatch(/look whether it was done/);
});

test('whoever asks has his own: another key, another admin, and his session', async () => {
  const other = await addKey(world.owner, 'tom', { actions: ['users'] });
  const cookie = { cookie: await world.cookie('admin', 'tom') };
  const status = async (address: string, headers?: Record<string, string>) =>
    (await post('f', { address }, { with: headers })).status;
  expect(await status('fay@one.example')).toBe(201);
  expect(await status('fee@one.example', bearer(other))).toBe(201);
  expect(await status('flo@one.example', cookie)).toBe(201);
  expect(await status('fox@one.example', cookie)).toBe(422);
});

test('what was handed out is not told again', async () => {
  const first = await post('g', {}, { path: 'passwords' });
  expect(first.body.password.length).toBeGreaterThanOrEqual(16);
  const again = await post('g', {}, { path: 'passwords' });
  expect([again.status, again.body]).toEqual([200, { revealed: false }]);
  const cookie = { cookie: await world.cookie('admin', 'tom') };
  const key = { name: 'Script', actions: ['read'] };
  const made = await post('h', key, { path: 'api-keys', with: cookie });
  expect([made.status, made.body.token]).toEqual([201, expect.stringMatching(/^pr_\w{8}_\w{36}$/)]);
  const { token: told, ...rest } = made.body;
  const replayed = await post('h', key, { path: 'api-keys', with: cookie });
  expect([replayed.status, replayed.body]).toEqual([201, { ...rest, revealed: false }]);
  const everything = JSON.stringify([
    await world.sql('SELECT * FROM idempotency_keys'),
    await world.sql('SELECT * FROM audit_events'),
    await world.sql('SELECT name, prefix FROM api_keys'),
  ]);
  for (const secret of [told, told.slice(12), first.body.password]) expect(everything).not.toContain(secret);
});

test('who may not do it any more is told nothing of it', async () => {
  const narrow = await addKey(world.owner, 'tom', { actions: ['users'] });
  await post('i', { address: 'ines@one.example' }, { with: bearer(narrow) });
  await world.sql(`UPDATE api_keys SET actions = '{read}' WHERE prefix = $1`, [narrow.slice(0, 11)]);
  expect((await post('i', { address: 'ines@one.example' }, { with: bearer(narrow) })).status).toBe(403);
});

test('what is no key is refused; other methods have none', async () => {
  for (const key of ['""', '"a', 'a b', `"${'x'.repeat(256)}"`, 'ü'.repeat(3), '"a", "b"']) {
    const answer = await post(key, { address: 'jan@one.example' });
    expect([key, answer.status, answer.body.code]).toEqual([key, 400, 'idempotency-key']);
  }
  const patch = await ask(
    'PATCH',
    'users/ulla@one.example',
    { ...bearer(token), 'idempotency-key': '""' },
    {
      name: 'Ulla',
    },
  );
  expect(patch.status).toBe(200);
});

test('after a day it is forgotten', async () => {
  await post('k', { address: 'kira@one.example' });
  await world.sql(`UPDATE idempotency_keys SET created_at = now() - interval '23 hours'`);
  await sweepAnswers();
  expect((await post('k', { address: 'kira@one.example' })).headers.get('idempotency-replayed')).toBe('true');
  await world.sql(`UPDATE idempotency_keys SET created_at = now() - interval '25 hours'`);
  await sweepAnswers();
  expect((await post('k', { address: 'kira@one.example' })).status).toBe(409);
});

test('the secret of a second factor is told once, too', async () => {
  const cookie = { cookie: await world.cookie('admin', 'tom') };
  const enrolment = { path: 'account/second-factor', with: cookie };
  const first = await post('l', {}, enrolment);
  expect([first.status, first.body.key]).toEqual([200, expect.any(String)]);
  const again = await post('l', {}, enrolment);
  expect([again.status, again.body]).toEqual([200, { revealed: false }]);
  expect(JSON.stringify(await world.sql('SELECT * FROM idempotency_keys'))).not.toContain(first.body.key);
});
