import { actorOfToken } from '@/lib/auth/actor';
import { beginSession } from '@/lib/auth/session';
import { signInAdmin } from '@/lib/auth/sign-in';
import type { Actor, AdminActor, Origin } from '@/lib/core/actor';
import { getAccount } from '@/lib/operations/account/get';
import { updateAccount } from '@/lib/operations/account/update';
import { updateAccountPassword } from '@/lib/operations/account-password/update';
import { getAccountProof } from '@/lib/operations/account-proof/get';
import { updateAccountProof } from '@/lib/operations/account-proof/update';
import { createAccountRecoveryCodes } from '@/lib/operations/account-recovery-codes/create';
import { createAccountSecondFactor } from '@/lib/operations/account-second-factor/create';
import { updateAccountSecondFactor } from '@/lib/operations/account-second-factor/update';
import { removeAdminSecondFactor } from '@/lib/operations/admin-second-factors/remove';
import { getAdmin } from '@/lib/operations/admins/get';
import { updateTenant } from '@/lib/operations/tenants/update';
import { seal, unseal } from '@/lib/second-factor/seal';
import { stepOfCode } from '@/lib/second-factor/totp';
import { type AdminWorld, outcomeOf, startAdminWorld } from '../support/admin-world';
import { PASSWORD } from '../support/cast';
import { codeOf, turnOnSecondFactor } from '../support/second-factor';

let world: AdminWorld;
let client = 0;

beforeAll(async () => {
  world = await startAdminWorld();
}, 60_000);

afterAll(() => world?.stop());

// A code is of its half minute: none ends in the middle of a test.
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.now());
});

afterEach(async () => {
  jest.restoreAllMocks();
  await world.sql('DELETE FROM sessions');
  await world.sql('DELETE FROM second_factors');
  await world.sql('DELETE FROM recovery_codes');
  await world.sql('DELETE FROM throttles');
});

/** From a network of its own each time, so that only the account is counted. */
const origin = (): Origin => ({ ip: `192.0.2.${++client % 250}`, userAgent: null, requestId: 'test' });

const signIn = (username: string, code?: string, password = PASSWORD) =>
  signInAdmin({ username, password, code }, origin());

async function whyNot(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'fine',
    ({ code, detail }: { code: string; detail: string }) => `${code}: ${detail}`,
  );
}

/** As he is by his session now. */
async function again(actor: Actor): Promise<Actor> {
  const { username } = actor as AdminActor;
  return world.actor(username);
}

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('the codes are those of RFC 6238: at %s s %s, and one step each way', (seconds, code) => {
  const secret = Buffer.from('12345678901234567890');
  const step = Math.floor(seconds / 30);
  const clock = jest.spyOn(Date, 'now');
  const steps = [-60, -30, 0, 30, 60].map((drift) => {
    clock.mockReturnValue((seconds + drift) * 1000);
    return stepOfCode(code, secret);
  });
  expect(steps).toEqual([null, step, step, step, null]);
});

test('the secret is sealed for its owner and this installation', async () => {
  const tom = await world.actor('tom');
  const { key } = await turnOnSecondFactor(tom);
  const [row] = await world.sql('SELECT admin_id, secret FROM second_factors');
  expect(row?.secret).toHaveLength(12 + 16 + 20);
  expect(unseal(row?.secret, row?.admin_id)).toHaveLength(20);
  expect(unseal(row?.secret, 'somebody else')).toBeNull();
  expect(unseal(row?.secret.subarray(0, 20), row?.admin_id)).toBeNull();
  expect(seal(Buffer.from('x'), 'me')).not.toEqual(seal(Buffer.from('x'), 'me'));
  const everything = JSON.stringify(
    await world.sql('SELECT a::text FROM audit_events a UNION ALL SELECT r::text FROM recovery_codes r'),
  );
  expect(everything).not.toContain(key);
});

test('set up: it counts when it is confirmed; the other sessions end, this one goes on', async () => {
  const tom = await world.actor('tom');
  await world.actor('tom');
  const { key, uri } = await createAccountSecondFactor(tom, {});
  expect(uri).toMatch(new RegExp(`^otpauth://totp/.*secret=${key}`));
  expect(await outcomeOf(signIn('tom'))).toBe('fine');
  const confirm = (code: string) => updateAccountSecondFactor(tom, { active: true, code });
  expect(await outcomeOf(confirm('000000'))).toBe('invalid');
  const { recoveryCodes, panelSessionsEnded } = await confirm(` ${codeOf(key).replace(/^.../, '$& ')} `);
  expect(panelSessionsEnded).toBe(1);
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(recoveryCodes[0]).toMatch(/^[2-9a-z]{6}(-[2-9a-z]{6}){3}$/);
  const [row] = await world.sql(
    `SELECT count(*)::int AS n, bool_and(s.credential_version = a.credential_version) AS live
     FROM sessions s JOIN admins a ON a.id = s.admin_id WHERE a.username = 'tom'`,
  );
  expect(row).toEqual({ n: 1, live: true });
  expect((await getAccount(tom, {})).secondFactor).toEqual({
    active: true,
    required: false,
    recoveryCodesLeft: 10,
  });
  expect(await whyNot(createAccountSecondFactor(tom, {}))).toBe('conflict: second-factor-active');
});

test('a code is asked for only after the right password, and opens once', async () => {
  const { key } = await turnOnSecondFactor(await world.actor('tom'));
  expect(await whyNot(signIn('tom', undefined, 'wrong'))).toBe('unauthenticated: credentials-wrong');
  expect(await whyNot(signIn('tom', codeOf(key), 'wrong'))).toBe('unauthenticated: credentials-wrong');
  expect(await whyNot(signIn('tom'))).toBe('second-factor-required: second-factor-required');
  expect(await whyNot(signIn('tom', 'undefined'))).toBe('second-factor-required: second-factor-required');
  expect(await whyNot(signIn('tom', codeOf(key, -1)))).toBe('unauthenticated: code-wrong');
  const both = await Promise.all([0, 0].map(() => whyNot(signIn('tom', codeOf(key)))));
  expect(both.sort()).toEqual(['fine', 'unauthenticated: code-wrong']);
  expect(await whyNot(signIn('tom', codeOf(key)))).toBe('unauthenticated: code-wrong');
  expect(await whyNot(signIn('tom', codeOf(key, 1)))).toBe('fine');
  expect(await whyNot(signIn('dina'))).toBe('fine');
  const actions = await world.sql(
    `SELECT DISTINCT action, detail::text FROM audit_events WHERE target = 'tom' AND action LIKE 'sessions.%' ORDER BY 1, 2`,
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'sessions.code-wanted',
    'sessions.sign-in',
    'sessions.sign-in-failed',
    'sessions.sign-in-failed',
  ]);
});

test('wrong codes are counted with wrong passwords; asking for one is not', async () => {
  const { key } = await turnOnSecondFactor(await world.actor('tom'));
  for (let n = 0; n < 12; n += 1) expect(await outcomeOf(signIn('tom'))).toBe('second-factor-required');
  for (let n = 0; n < 10; n += 1) expect(await outcomeOf(signIn('tom', '000000'))).toBe('unauthenticated');
  expect(await outcomeOf(signIn('tom', codeOf(key)))).toBe('too-many');
});

test('a recovery code opens once, however it is typed; new ones take the place of all', async () => {
  const tom = await world.actor('tom');
  const { recoveryCodes } = await turnOnSecondFactor(tom);
  const [one = '', two = '', three = ''] = recoveryCodes;
  expect(await outcomeOf(signIn('tom', ` ${one.toUpperCase().replaceAll('-', ' ')}`))).toBe('fine');
  expect(await outcomeOf(signIn('tom', one))).toBe('unauthenticated');
  const both = await Promise.all([two, two].map((code) => outcomeOf(signIn('tom', code))));
  expect(both.sort()).toEqual(['fine', 'unauthenticated']);
  expect((await getAccount(tom, {})).secondFactor.recoveryCodesLeft).toBe(8);
  await turnOnSecondFactor(await world.actor('dina'));
  expect(await outcomeOf(signIn('dina', three))).toBe('unauthenticated');
  const renewed = await createAccountRecoveryCodes(tom, {});
  expect(await outcomeOf(signIn('tom', three))).toBe('unauthenticated');
  expect(await outcomeOf(signIn('tom', renewed.recoveryCodes[0]))).toBe('fine');
  expect(await whyNot(createAccountRecoveryCodes(await world.actor('hugo'), {}))).toBe(
    'conflict: second-factor-missing',
  );
});

test('a proof wants both; a changed password is none for who has a second factor', async () => {
  const tom = await world.actor('tom');
  const { key } = await turnOnSecondFactor(tom);
  const [admin] = await world.sql(`SELECT id, credential_version FROM admins WHERE username = 'tom'`);
  const old = { id: admin?.id, credentialVersion: admin?.credential_version, surface: 'panel' as const };
  const authenticatedAt = new Date(Date.now() - 3_600_000);
  const token = await beginSession('admin', { ...old, authenticatedAt }, origin());
  const stale = await actorOfToken('admin', token, origin());
  const proof = (code?: string) => updateAccountProof(stale, { currentPassword: PASSWORD, code });
  expect(await outcomeOf(proof())).toBe('second-factor-required');
  expect(await outcomeOf(proof('000000'))).toBe('invalid');
  const change = { password: 'Harbour-light-42', currentPassword: PASSWORD };
  expect(await outcomeOf(updateAccountPassword(stale, change))).toBe('fine');
  const changed = await actorOfToken('admin', token, origin());
  expect(await outcomeOf(getAccountProof(changed, {}))).toBe('reauthentication-required');
  const code = codeOf(key);
  const renewed = await updateAccountProof(changed, { currentPassword: change.password, code });
  expect(renewed).toMatchObject({ token: expect.any(String) });
  expect(await outcomeOf(updateAccountProof(changed, { currentPassword: change.password, code }))).toBe(
    'invalid',
  );
  await world.sql(
    `UPDATE admins SET password_hash = (SELECT password_hash FROM admins WHERE username = 'dina') WHERE username = 'tom'`,
  );
});

test('turned off with a code and a recent proof, and with nothing else', async () => {
  const tom = await world.actor('tom');
  const { key } = await turnOnSecondFactor(tom);
  const off = (actor: Actor, code: string) => updateAccountSecondFactor(actor, { active: false, code });
  expect(await outcomeOf(off(tom, '000000'))).toBe('invalid');
  const stale = { ...(tom as AdminActor), authenticatedAt: new Date(0) };
  expect(await outcomeOf(off(stale, codeOf(key)))).toBe('reauthentication-required');
  expect(await off(tom, codeOf(key))).toMatchObject({ recoveryCodes: [] });
  expect(await outcomeOf(signIn('tom'))).toBe('fine');
  expect(await outcomeOf(off(await again(tom), codeOf(key, 1)))).toBe('conflict');
  expect(await world.sql('SELECT 1 FROM recovery_codes')).toEqual([]);
});

test.each([
  ['sofia', 'fine'],
  ['tom', 'fine'],
  ['dina', 'not-found'],
  ['arne', 'forbidden'],
  ['anders', 'forbidden'],
  ['tilda', 'not-found'],
  ['hedda', 'not-found'],
])('%s takes it away from an admin of One who lost his phone: %s', async (name, outcome) => {
  await world.addTwin('hedda', 'twin');
  const twin = await world.actor('twin');
  await turnOnSecondFactor(twin);
  const actor = await world.actor(name);
  expect(await outcomeOf(removeAdminSecondFactor(actor, { username: 'twin' }))).toBe(outcome);
  const isGone = outcome === 'fine';
  expect((await getAdmin(await world.actor('sofia'), { username: 'twin' })).secondFactor).toBe(!isGone);
  const sessions = await world.sql(
    `SELECT 1 FROM sessions s JOIN admins a ON a.id = s.admin_id WHERE a.username = 'twin'`,
  );
  expect(sessions).toHaveLength(isGone ? 0 : 1);
  await world.remove('twin');
});

test('nobody takes his own away by way of the admins; where none is, there is nothing to take', async () => {
  const tom = await world.actor('tom');
  const remove = (username: string) => removeAdminSecondFactor(tom, { username });
  await turnOnSecondFactor(tom);
  expect(await whyNot(remove('tom'))).toBe('forbidden: own-account');
  expect(await whyNot(remove('hedda'))).toBe('conflict: second-factor-missing');
});

test('where the tenant requires it, one gets to its set-up and to nothing else', async () => {
  const sofia = await world.actor('sofia');
  const before = await world.actor('hedda');
  expect(before).toMatchObject({ mustAddSecondFactor: false });
  expect(
    await outcomeOf(updateTenant(await world.actor('tom'), { tenant: 'One', secondFactorRequired: true })),
  ).toBe('forbidden');
  await updateTenant(sofia, { tenant: 'One', secondFactorRequired: true });
  const hedda = await world.actor('hedda');
  expect(await whyNot(updateAccount(hedda, { name: 'Hedda' }))).toBe('forbidden: must-add-second-factor');
  expect((await getAccount(hedda, {})).secondFactor).toMatchObject({ active: false, required: true });
  expect(await whyNot(updateAccount(await world.actor('tilda'), { name: 'Tilda' }))).toBe('fine');
  await turnOnSecondFactor(hedda);
  expect(await whyNot(updateAccount(await again(hedda), { name: 'Hedda' }))).toBe('fine');
  await updateTenant(sofia, { tenant: 'One', secondFactorRequired: false });
});
