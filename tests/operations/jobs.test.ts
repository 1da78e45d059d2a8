import { actorOfToken } from '@/lib/auth/actor';
import { actorOfKey } from '@/lib/auth/api-key';
import { cliActor } from '@/lib/cli/actor';
import type { Actor } from '@/lib/core/actor';
import { workJobs } from '@/lib/jobs/work';
import { updateAccountProof } from '@/lib/operations/account-proof/update';
import { updateAdmin } from '@/lib/operations/admins/update';
import { createJobHandOut } from '@/lib/operations/job-hand-outs/create';
import { createJob } from '@/lib/operations/jobs/create';
import { getJob } from '@/lib/operations/jobs/get';
import { listJobs } from '@/lib/operations/jobs/list';
import { removeJob } from '@/lib/operations/jobs/remove';
import type { JobFields } from '@/lib/operations/jobs/schema';
import { verifyPassword } from '@/lib/password/hash';
import { type AdminWorld, outcomeOf, startAdminWorld } from '../support/admin-world';
import { PASSWORD } from '../support/cast';
import { addKey } from '../support/keys';

let world: AdminWorld;

beforeAll(async () => {
  world = await startAdminWorld();
}, 60_000);

afterAll(() => world?.stop());

const origin = { ip: '192.0.2.1', userAgent: null, requestId: 'test' };

const BOTH = ['ulla@one.example', 'uwe@one.example'];

async function done(actor: Actor, fields: JobFields) {
  const { id } = await createJob(actor, fields);
  await workJobs();
  return getJob(actor, { id });
}

async function usersOf(domain: string) {
  return world.sql(
    `SELECT u.id, address, u.active, u.quota_bytes::float8 AS quota, password_hash AS hash, must_change_password AS "mustChange"
     FROM users u JOIN domains d ON d.id = domain_id WHERE d.name = $1 ORDER BY address`,
    [domain],
  );
}

test('disables and enables many, and says what that ended', async () => {
  const dina = await world.actor('dina');
  await world.sql(`INSERT INTO sessions (token_hash, audience, user_id, credential_version, expires_at)
    SELECT sha256('x'), 'user', id, 1, now() + interval '1 hour' FROM users WHERE address = 'ulla@one.example'`);
  const job = await done(dina, { kind: 'disable', users: BOTH });
  expect(job).toMatchObject({ state: 'done', total: 2, done: 2, refused: 0, passwords: 'none' });
  expect(job.receipt).toMatchObject({ panelSessionsEnded: 1, mailServer: 'not-configured' });
  expect((await usersOf('one.example')).map(({ active }) => active)).toEqual([false, false]);
  await done(dina, { kind: 'enable', users: BOTH });
  expect((await usersOf('one.example')).map(({ active }) => active)).toEqual([true, true]);
});

test('new passwords open, and are handed out once, to the session that asked', async () => {
  const [hugo, again] = [await world.actor('hugo'), await world.actor('hugo')];
  const { id, ...job } = await done(hugo, { kind: 'reset-passwords', users: BOTH, mustChangePassword: true });
  expect(job).toMatchObject({ done: 2, passwords: 'ready' });
  expect(await outcomeOf(createJobHandOut(again, { id }))).toBe('conflict');
  expect(await outcomeOf(createJobHandOut(await world.actor('sofia'), { id }))).toBe('forbidden');
  const { passwords } = await createJobHandOut(hugo, { id });
  const users = await usersOf('one.example');
  expect(passwords.map(({ address }) => address)).toEqual(BOTH);
  for (const [index, { password }] of passwords.entries()) {
    expect((await verifyPassword(password, users[index].hash)).ok).toBe(true);
    expect(users[index].mustChange).toBe(true);
  }
  expect(await outcomeOf(createJobHandOut(hugo, { id }))).toBe('conflict');
  expect((await getJob(hugo, { id })).passwords).toBe('handed-out');
});

test('and at the command line, to who has its token', async () => {
  const { id, passwords } = await done(cliActor('token'), { kind: 'reset-passwords', users: BOTH });
  expect(passwords).toBe('ready');
  expect((await createJobHandOut(cliActor('token'), { id })).passwords.map(({ address }) => address)).toEqual(
    BOTH,
  );
});

test('who proves again who he is gets a new token, and his new passwords by it', async () => {
  const hugo = await world.actor('hugo');
  const { id } = await done(hugo, { kind: 'reset-passwords', users: BOTH });
  const { token } = await updateAccountProof(hugo, { currentPassword: PASSWORD });
  expect(await outcomeOf(createJobHandOut(hugo, { id }))).toBe('conflict');
  const renewed = await actorOfToken('admin', token, hugo.origin);
  expect((await createJobHandOut(renewed, { id })).passwords).toHaveLength(2);
});

test.each<[string, string, JobFields, string]>([
  [
    'one of another tenant among one’s own',
    'dina',
    { kind: 'disable', users: [...BOTH, 'tove@two.example'] },
    'invalid',
  ],
  [
    'one of a domain that is not his',
    'dina',
    { kind: 'disable', users: [...BOTH, 'sven@sister.example'] },
    'invalid',
  ],
  ['nobody of this name', 'sofia', { kind: 'delete', users: ['who@one.example'] }, 'invalid'],
  ['no address', 'sofia', { kind: 'delete', users: ['ulla'] }, 'invalid'],
  ['nobody at all', 'sofia', { kind: 'delete', users: [] }, 'invalid'],
  ['neither list nor domain', 'sofia', { kind: 'delete' }, 'invalid'],
  [
    'both list and domain',
    'sofia',
    { kind: 'delete', users: BOTH, domain: 'one.example', count: 2 },
    'invalid',
  ],
  ['a quota that is not said', 'sofia', { kind: 'quota', users: BOTH }, 'invalid'],
  ['a quota for a reset', 'sofia', { kind: 'reset-passwords', users: BOTH, quotaBytes: 1 }, 'invalid'],
  ['a domain of another tenant', 'otto', { kind: 'delete', domain: 'one.example', count: 2 }, 'not-found'],
  ['more than were seen', 'sofia', { kind: 'delete', domain: 'one.example', count: 1 }, 'changed'],
  ['helpdesk disables', 'hugo', { kind: 'disable', users: BOTH }, 'forbidden'],
  ['helpdesk deletes', 'hugo', { kind: 'delete', users: BOTH }, 'forbidden'],
  ['an auditor resets', 'aino', { kind: 'reset-passwords', users: BOTH }, 'forbidden'],
])('%s: refused, and nothing is begun', async (_word, who, fields, code) => {
  const before = await world.sql('SELECT count(*) FROM jobs');
  expect(await outcomeOf(createJob(await world.actor(who), fields))).toBe(code);
  expect(await world.sql('SELECT count(*) FROM jobs')).toEqual(before);
});

test('whom it does not know it names, by their place in the list', async () => {
  const users = ['ulla@one.example', 'tove@two.example', 'who@one.example'];
  const answer = createJob(await world.actor('dina'), { kind: 'disable', users });
  const problem = { code: 'user-not-found' };
  await expect(answer).rejects.toMatchObject({ fields: { 'users.1': problem, 'users.2': problem } });
});

test('a job exists for who asked for it and for superadmins', async () => {
  const { id } = await createJob(await world.actor('dina'), { kind: 'enable', users: BOTH });
  const outcomes = async (who: string) => {
    const actor = await world.actor(who);
    const listed = (await listJobs(actor, {})).items.some((job) => job.id === id);
    return [await outcomeOf(getJob(actor, { id })), await outcomeOf(createJobHandOut(actor, { id })), listed];
  };
  expect(await outcomes('dina')).toEqual(['fine', 'conflict', true]);
  expect(await outcomes('sofia')).toEqual(['fine', 'conflict', true]);
  for (const stranger of ['tom', 'hugo', 'otto', 'anders'])
    expect(await outcomes(stranger)).toEqual(['not-found', 'not-found', false]);
  expect(await outcomeOf(removeJob(await world.actor('tom'), { id }))).toBe('not-found');
  await workJobs();
});

test('all that a search finds in a domain', async () => {
  const tom = await world.actor('tom');
  const job = await done(tom, { kind: 'quota', domain: 'one.example', q: 'ull', count: 1, quotaBytes: 5000 });
  expect(job).toMatchObject({ total: 1, done: 1 });
  expect((await usersOf('one.example')).map(({ quota }) => quota)).toEqual([5000, 1073741824]);
});

test('a quota over that of the domain, and one for which the tenant has no room, are refused one by one', async () => {
  const tom = await world.actor('tom');
  await world.sql(`UPDATE domains SET max_quota_bytes = 6000 WHERE name = 'sister.example'`);
  const users = [...BOTH, 'sven@sister.example'];
  const over = await done(tom, { kind: 'quota', users, quotaBytes: 7000 });
  expect(over).toMatchObject({ done: 2, refused: 1 });
  expect(over.refusals).toEqual([{ code: 'quota-over-domain', count: 1, users: ['sven@sister.example'] }]);
  await world.sql(`UPDATE domains SET max_quota_bytes = NULL`);
  await world.sql(`UPDATE tenants SET max_quota_bytes = allotted_bytes + 1500 WHERE name = 'One'`);
  const full = await done(tom, { kind: 'quota', users: BOTH, quotaBytes: 8000 });
  expect(full).toMatchObject({ done: 1, refused: 1 });
  expect(full.refusals).toEqual([{ code: 'quota-over-tenant', count: 1, users: ['uwe@one.example'] }]);
  await world.sql(`UPDATE tenants SET max_quota_bytes = NULL`);
});

async function refusalsAfter(
  change: () => Promise<unknown>,
  kind: 'disable' | 'reset-passwords' = 'disable',
) {
  const before = await usersOf('one.example');
  await world.addTwin('dina', 'dora');
  const dora = await world.actor('dora');
  const { id } = await createJob(dora, { kind, users: BOTH });
  await change();
  await workJobs();
  expect(await usersOf('one.example')).toEqual(before);
  const { refusals, state } = await getJob(await world.actor('sofia'), { id });
  expect(state).toBe('done');
  await world.remove('dora');
  return refusals.map(({ code, count }) => [code, count]);
}

test('what the one who asked may no longer do is refused when its turn comes', async () => {
  const sofia = await world.actor('sofia');
  const update = (fields: object) => () => updateAdmin(sofia, { username: 'dora', ...fields });
  expect(await refusalsAfter(update({ role: 'auditor' }))).toEqual([['forbidden', 2]]);
  expect(await refusalsAfter(update({ domains: ['sister.example'] }))).toEqual([['user-not-found', 2]]);
  expect(await refusalsAfter(update({ active: false }))).toEqual([['asker-gone', 2]]);
  expect(await refusalsAfter(update({ password: 'Another-horse-9' }))).toEqual([['asker-gone', 2]]);
  const signOut = () =>
    world.sql(`DELETE FROM sessions s USING admins a WHERE a.id = admin_id AND username = 'dora'`);
  expect(await refusalsAfter(signOut, 'reset-passwords')).toEqual([['asker-gone', 2]]);
});

test('a key begins what it is for, sees its own jobs alone, and gets the new passwords; revoked, it does no more', async () => {
  const fields = { actions: ['read', 'passwords'], domains: ['one.example'] };
  const tokens = await Promise.all([0, 1].map(() => addKey(world.owner, 'tom', fields)));
  const [key, other] = await Promise.all(tokens.map((token) => actorOfKey(token, origin)));
  if (!key || !other) throw new Error('There is no key');
  const sven: JobFields = { kind: 'reset-passwords', users: ['sven@sister.example'] };
  expect(await outcomeOf(createJob(key, sven))).toBe('invalid');
  expect(await outcomeOf(createJob(key, { kind: 'disable', users: BOTH }))).toBe('forbidden');
  const { id } = await done(key, { kind: 'reset-passwords', users: BOTH });
  expect((await getJob(key, { id })).passwords).toBe('ready');
  expect(await outcomeOf(getJob(other, { id }))).toBe('not-found');
  expect((await getJob(await world.actor('tom'), { id })).passwords).toBe('gone');
  expect((await createJobHandOut(key, { id })).passwords).toHaveLength(2);
  const late = await createJob(key, { kind: 'reset-passwords', users: BOTH });
  await world.sql('DELETE FROM api_keys WHERE id = $1', [key.key?.id]);
  await workJobs();
  const { refusals } = await getJob(await world.actor('tom'), { id: late.id });
  expect(refusals).toMatchObject([{ code: 'asker-gone', count: 2 }]);
});

test('who was deleted in the meantime is told, and another one of the address is left alone', async () => {
  const dina = await world.actor('dina');
  const { id } = await createJob(dina, { kind: 'disable', users: BOTH });
  await world.sql(`UPDATE users SET id = gen_random_uuid() WHERE address = 'uwe@one.example'`);
  await workJobs();
  expect(await getJob(dina, { id })).toMatchObject({
    done: 1,
    refusals: [{ code: 'user-not-found', users: [] }],
  });
  expect((await usersOf('one.example')).map(({ active }) => active)).toEqual([false, true]);
  await world.sql('UPDATE users SET active = true');
});

/** As many newcomers of one.example. */
async function addCrowd(count: number): Promise<void> {
  await world.sql(
    `INSERT INTO users (domain_id, address, quota_bytes)
     SELECT id, 'crowd' || n || '@one.example', 0 FROM domains, generate_series(1, $1::integer) n WHERE name = 'one.example'`,
    [count],
  );
}

const audited = (action: string) =>
  world.sql(
    `SELECT count(*)::integer AS events, count(DISTINCT target)::integer AS users FROM audit_events
     WHERE action = $1 AND target LIKE 'crowd%'`,
    [action],
  );

test('two workers do nothing twice; who is deleted is gone, and the receipt says so', async () => {
  await addCrowd(450);
  const dina = await world.actor('dina');
  const crowd = { domain: 'one.example', q: 'crowd', count: 450 };
  const jobs = [
    await createJob(dina, { kind: 'disable', ...crowd }),
    await createJob(dina, { kind: 'delete', ...crowd }),
  ];
  await Promise.all([workJobs(), workJobs(), workJobs()]);
  const [disabled, deleted] = await Promise.all(jobs.map(({ id }) => getJob(dina, { id })));
  expect(deleted).toMatchObject({ state: 'done', done: 450, refused: 0 });
  expect((disabled?.done ?? 0) + (disabled?.refused ?? 0)).toBe(450);
  expect(await audited('users.remove')).toEqual([{ events: 450, users: 450 }]);
  expect(await audited('users.update')).toEqual([{ events: disabled?.done, users: disabled?.done }]);
});

test('cancelled by two at once in the middle: one of them does it, and nothing more is done', async () => {
  await addCrowd(1000);
  const dina = await world.actor('dina');
  const crowd = { domain: 'one.example', q: 'crowd', count: 1000 };
  const { id } = await createJob(dina, { kind: 'delete', ...crowd });
  const working = workJobs();
  for (let done = 0; done === 0; ) done = (await getJob(dina, { id })).done;
  const outcomes = await Promise.all([0, 1].map(() => outcomeOf(removeJob(dina, { id }))));
  expect(outcomes.sort()).toEqual(['conflict', 'fine']);
  const { done, state } = await getJob(dina, { id });
  await working;
  expect(await getJob(dina, { id })).toMatchObject({ state: 'cancelled', done });
  expect(state).toBe('cancelled');
  const [left] = await world.sql(`SELECT count(*)::integer AS count FROM users WHERE address LIKE 'crowd%'`);
  expect(left.count).toBe(1000 - done);
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(1000);
});

test('a hand that was too slow writes nothing any more', async () => {
  await world.sql(`DELETE FROM users WHERE address LIKE 'crowd%'`);
  await addCrowd(250);
  const dina = await world.actor('dina');
  const { id } = await createJob(dina, {
    kind: 'reset-passwords',
    domain: 'one.example',
    q: 'crowd',
    count: await crowdLeft(),
  });
  const slow = workJobs();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await world.sql('UPDATE jobs SET lease = gen_random_uuid() WHERE id = $1', [id]);
  await world.sql(`UPDATE jobs SET due_at = now() WHERE id = $1`, [id]);
  await Promise.all([slow, workJobs()]);
  const { done } = await getJob(dina, { id });
  const [secrets] = await world.sql(
    'SELECT count(DISTINCT position)::integer AS count FROM job_secrets WHERE job_id = $1',
    [id],
  );
  expect(done).toBe(await crowdLeft());
  expect(secrets.count).toBeGreaterThan(1);
  const { passwords } = await createJobHandOut(dina, { id });
  expect(new Set(passwords.map(({ address }) => address)).size).toBe(done);
});

async function crowdLeft(): Promise<number> {
  const [row] = await world.sql(`SELECT count(*)::integer AS count FROM users WHERE address LIKE 'crowd%'`);
  return row.count;
}
