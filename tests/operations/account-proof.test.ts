import { actorOfToken } from '@/lib/auth/actor';
import { beginSession } from '@/lib/auth/session';
import { cliActor } from '@/lib/cli/actor';
import type { Actor, Origin } from '@/lib/core/actor';
import { getAccountProof } from '@/lib/operations/account-proof/get';
import { updateAccountProof } from '@/lib/operations/account-proof/update';
import { removeAdmin } from '@/lib/operations/admins/remove';
import { type AdminWorld, outcomeOf, startAdminWorld } from '../support/admin-world';
import { type AdminName, PASSWORD } from '../support/cast';

let world: AdminWorld;

beforeAll(async () => {
  world = await startAdminWorld();
}, 60_000);

afterAll(() => world?.stop());

const origin: Origin = { ip: '192.0.2.1', userAgent: null, requestId: 'test' };

/** A session whose password was verified so many minutes ago. */
async function begin(username: AdminName, minutes: number): Promise<string> {
  const [admin] = await world.sql('SELECT id FROM admins WHERE username = $1', [username]);
  const authenticatedAt = new Date(Date.now() - minutes * 60_000);
  return beginSession(
    'admin',
    { id: admin?.id, credentialVersion: 1, surface: 'panel', authenticatedAt },
    origin,
  );
}

const as = (token: string): Promise<Actor> => actorOfToken('admin', token, origin);
const prove = (actor: Actor, currentPassword = PASSWORD) => updateAccountProof(actor, { currentPassword });

test('ten minutes, and what asks for a proof is refused; with the password it is done', async () => {
  await world.addTwin('hedda', 'twin');
  const recent = await as(await begin('sofia', 9.9));
  expect(await outcomeOf(getAccountProof(recent, {}))).toBe('fine');
  const token = await begin('sofia', 10.1);
  const stale = await as(token);
  expect(await outcomeOf(getAccountProof(stale, {}))).toBe('reauthentication-required');
  expect(await outcomeOf(removeAdmin(stale, { username: 'twin' }))).toBe('reauthentication-required');
  const { token: renewed, provenUntil } = (await prove(stale)) as { token: string; provenUntil: string };
  const minutes = (new Date(provenUntil).getTime() - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(9.9);
  expect(minutes).toBeLessThanOrEqual(10);
  expect(await outcomeOf(removeAdmin(await as(renewed), { username: 'twin' }))).toBe('fine');
});

test('the session is the same one; the token before opens nothing any more', async () => {
  const token = await begin('tom', 60);
  const before = await as(token);
  const { token: renewed } = (await prove(before)) as { token: string };
  expect(await as(token)).toMatchObject({ kind: 'nobody' });
  expect(await as(renewed)).toMatchObject({
    kind: 'admin',
    sessionId: (before as { sessionId: string }).sessionId,
  });
  const [row] = await world.sql('SELECT count(*)::int AS n FROM sessions WHERE token_hash = sha256($1)', [
    renewed,
  ]);
  expect(row?.n).toBe(1);
});

test('nobody, a session that has ended, and an older password prove nothing', async () => {
  expect(await outcomeOf(prove({ kind: 'nobody', origin }))).toBe('unauthenticated');
  expect(await outcomeOf(prove(cliActor()))).toBe('not-found');
  const gone = await as(await begin('dina', 60));
  await world.sql(
    `DELETE FROM sessions USING admins a WHERE a.id = sessions.admin_id AND a.username = 'dina'`,
  );
  expect(await outcomeOf(prove(gone))).toBe('unauthenticated');
  const old = await as(await begin('arne', 60));
  await world.sql(`UPDATE admins SET credential_version = credential_version + 1 WHERE username = 'arne'`);
  expect(await outcomeOf(prove(old))).toBe('unauthenticated');
});

test('a wrong one is said at its field, written down, counted as at sign-in, and renews nothing', async () => {
  const token = await begin('hugo', 60);
  const hugo = await as(token);
  for (let n = 0; n < 10; n += 1) expect(await outcomeOf(prove(hugo, `wrong ${n}`))).toBe('invalid');
  expect(await outcomeOf(prove(hugo))).toBe('too-many');
  expect(await outcomeOf(getAccountProof(await as(token), {}))).toBe('reauthentication-required');
  const written = await world.sql(
    `SELECT action, actor_name, detail::text FROM audit_events WHERE actor_name = 'hugo'`,
  );
  expect(written).toHaveLength(10);
  expect(written[0]).toMatchObject({ action: 'account-proof.refused' });
  expect(JSON.stringify(written)).not.toContain('wrong ');
});
