import { signInAdmin } from '@/lib/auth/sign-in';
import type { Actor, Origin } from '@/lib/core/actor';
import { workLetters } from '@/lib/letters/outbox';
import { getAccount } from '@/lib/operations/account/get';
import { createAccountRecoveryAddress } from '@/lib/operations/account-recovery-address/create';
import { removeAccountRecoveryAddress } from '@/lib/operations/account-recovery-address/remove';
import { updateAccountRecoveryAddress } from '@/lib/operations/account-recovery-address/update';
import { createPasswordReset } from '@/lib/operations/password-resets/create';
import { updatePasswordReset } from '@/lib/operations/password-resets/update';
import { type AdminWorld, outcomeOf, startAdminWorld } from '../support/admin-world';
import { PASSWORD } from '../support/cast';
import { turnOnSecondFactor } from '../support/second-factor';
import { startSmtpSink } from '../support/smtp-sink';

const NEW = 'Harbour-light-42';
const ADDRESS = 'tom@elsewhere.example';

let world: AdminWorld;
let sink: Awaited<ReturnType<typeof startSmtpSink>>;
let client = 0;

const nobody = (): Actor => ({
  kind: 'nobody',
  origin: { ip: `192.0.2.${++client}`, userAgent: null, requestId: 'test' },
});
const origin = (): Origin => nobody().origin;

beforeAll(async () => {
  sink = await startSmtpSink();
  Object.assign(process.env, {
    POSTROOM_URL: 'https://panel.example',
    POSTROOM_SMTP: `127.0.0.1:${sink.port}/none`,
    POSTROOM_SMTP_FROM: 'postroom@panel.example',
  });
  world = await startAdminWorld();
}, 60_000);

afterAll(async () => {
  await world?.stop();
  await sink?.stop();
});

beforeEach(async () => {
  sink.letters.length = 0;
  await world.sql('DELETE FROM throttles');
  await world.sql(`UPDATE admins SET recovery_address = $1 WHERE username = 'tom'`, [ADDRESS]);
});

const ask = (username: string) => createPasswordReset(nobody(), { username });
const choose = (token: string, password = NEW) => updatePasswordReset(nobody(), { token, password });
const signIn = (password: string) => signInAdmin({ username: 'tom', password }, origin());

/** The token of the newest letter, which has to be to this address. */
function tokenTo(address: string): string {
  const letter = sink.letters.at(-1);
  expect(letter?.to).toEqual([address]);
  return /#(?:recovery-address=)?([\w-]{43})$/m.exec(letter?.text ?? '')?.[1] ?? '';
}

async function resetToken(): Promise<string> {
  await ask('tom');
  await workLetters();
  return tokenTo(ADDRESS);
}

/** Everybody has PASSWORD again. */
async function restorePassword(): Promise<void> {
  await world.sql(
    `UPDATE admins SET password_hash = (SELECT password_hash FROM admins WHERE username = 'dina') WHERE username = 'tom'`,
  );
}

test('one answer for every name; a letter only to the proved address of an active admin', async () => {
  await world.sql(
    `UPDATE admins SET recovery_address = 'x@elsewhere.example', active = false WHERE username = 'otto'`,
  );
  for (const name of ['tom', ' TOM ', 'nobody', 'otto', 'dina']) expect(await ask(name)).toEqual({});
  expect(await workLetters()).toBe(5);
  expect(sink.letters.map(({ to }) => to)).toEqual([[ADDRESS], [ADDRESS]]);
  expect(sink.letters[0]?.text).toMatch(/^https:\/\/panel\.example\/admin\/reset-password#[\w-]{43}$/m);
  expect(await world.sql('SELECT 1 FROM letters')).toEqual([]);
  const stored = JSON.stringify(await world.sql('SELECT l::text FROM mailed_links l'));
  expect(stored).not.toContain(tokenTo(ADDRESS));
  await world.sql(`UPDATE admins SET active = true WHERE username = 'otto'`);
});

test('the link sets a password, once, and every session ends; by two at once too', async () => {
  await world.actor('tom');
  const token = await resetToken();
  const both = await Promise.all([outcomeOf(choose(token)), outcomeOf(choose(token))]);
  expect(both.sort()).toEqual(['conflict', 'fine']);
  expect(await outcomeOf(choose(token))).toBe('conflict');
  expect(await outcomeOf(signIn(PASSWORD))).toBe('unauthenticated');
  expect(await outcomeOf(signIn(NEW))).toBe('fine');
  const sessions = await world.sql(
    `SELECT 1 FROM sessions s JOIN admins a ON a.id = s.admin_id WHERE a.username = 'tom'`,
  );
  expect(sessions).toEqual([]);
  await restorePassword();
});

test.each(['short', 'Password2024!'])(
  'a password that is refused leaves the link as it is: %s',
  async (bad) => {
    const token = await resetToken();
    expect(await outcomeOf(choose(token, bad))).toBe('invalid');
    expect(await outcomeOf(choose(token))).toBe('fine');
    await restorePassword();
  },
);

test('the second factor is asked for all the same', async () => {
  await turnOnSecondFactor(await world.actor('tom'));
  expect(await outcomeOf(choose(await resetToken()))).toBe('fine');
  expect(await outcomeOf(signIn(NEW))).toBe('second-factor-required');
  await world.sql('DELETE FROM second_factors');
  await restorePassword();
});

test.each([
  ['half an hour', `UPDATE mailed_links SET expires_at = now()`],
  ['a change of the password', `UPDATE admins SET credential_version = credential_version + 1`],
  ['being disabled', `UPDATE admins SET active = false WHERE username = 'tom'`],
])('after %s the link opens nothing', async (_what, change) => {
  const token = await resetToken();
  await world.sql(change);
  expect(await outcomeOf(choose(token))).toBe('conflict');
  await world.sql(`UPDATE admins SET active = true WHERE username = 'tom'`);
});

test('a newer link takes the place of the one before; a link for something else is none', async () => {
  const [first, second] = [await resetToken(), await resetToken()];
  expect(await outcomeOf(choose(first))).toBe('conflict');
  const tom = await world.actor('tom');
  expect(await outcomeOf(createAccountRecoveryAddress(tom, { token: second }))).toBe('conflict');
  expect(await outcomeOf(choose(second))).toBe('fine');
  await restorePassword();
});

test('three for a name, ten for a network, whoever it may be', async () => {
  const outcomes = [];
  for (const name of ['tom', 'tom', 'tom', 'tom', 'no', 'no', 'no', 'no'])
    outcomes.push(await outcomeOf(ask(name)));
  expect(outcomes).toEqual([...Array(3).fill('fine'), 'too-many', ...Array(3).fill('fine'), 'too-many']);
  const one = nobody();
  const answers = [];
  for (let n = 0; n < 11; n += 1)
    answers.push(await outcomeOf(createPasswordReset(one, { username: `name${n}` })));
  expect(answers.filter((answer) => answer === 'fine')).toHaveLength(10);
  await world.sql('DELETE FROM letters');
});

test('a mail server that is away delays the letter, and nobody is told anything else', async () => {
  const { port } = sink;
  await sink.stop();
  expect(await ask('tom')).toEqual({});
  await workLetters();
  const [row] = await world.sql('SELECT attempts, available_at > now() AS later FROM letters');
  expect(row).toEqual({ attempts: 1, later: true });
  sink = await startSmtpSink(port);
  await world.sql('UPDATE letters SET available_at = now()');
  await workLetters();
  expect(tokenTo(ADDRESS)).toHaveLength(43);
});

test('a recovery address counts when its owner has followed the link, signed in as himself', async () => {
  const dina = await world.actor('dina');
  const address = 'dina@elsewhere.example';
  expect(await updateAccountRecoveryAddress(dina, { address })).toEqual({ sentTo: address });
  await workLetters();
  const token = tokenTo(address);
  expect((await getAccount(dina, {})).recoveryAddress).toBeNull();
  const hugo = await world.actor('hugo');
  expect(await outcomeOf(createAccountRecoveryAddress(hugo, { token }))).toBe('conflict');
  expect(await outcomeOf(choose(token))).toBe('conflict');
  expect(await createAccountRecoveryAddress(dina, { token })).toEqual({ recoveryAddress: address });
  expect(await outcomeOf(createAccountRecoveryAddress(dina, { token }))).toBe('conflict');
  await removeAccountRecoveryAddress(dina, {});
  await ask('dina');
  sink.letters.length = 0;
  await workLetters();
  expect(sink.letters).toEqual([]);
});
