import { once } from 'node:events';
import bcrypt from 'bcryptjs';
import pg from 'pg';
import { addCast } from '../support/cast';
import { trySignIn } from '../support/client';
import { type MailWorld, startMailWorld } from '../support/mail-world';
import { startPanelOver, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
  await addCast(world.urls.owner);
  await sql(
    world.urls.owner,
    `INSERT INTO users (tenant_id, domain_id, address, password_hash, quota_bytes)
     SELECT d.tenant_id, d.id, 'k' || n || '@one.example', u.password_hash, 0
     FROM domains d, users u, generate_series(1, 40) n WHERE d.name = 'one.example' AND u.address = 'ulla@one.example'`,
  );
}, 120_000);

afterAll(() => world?.stop(), 60_000);

function startPanel(): Promise<TestPanel> {
  return startPanelOver(world.urls, {
    POSTROOM_DOVEADM_URL: world.pair.doveadm.url,
    POSTROOM_DOVEADM_KEY: world.pair.doveadm.key,
  });
}

type Reset = { address: string; password: string; acknowledged: boolean };

async function resetAll(panel: TestPanel, round: number): Promise<Reset[]> {
  const sofia = await panel.signIn('sofia');
  const resets = Array.from({ length: 40 }, (_, n) => ({
    address: `k${n + 1}@one.example`,
    password: `Round-${round}-number-${n + 1}`,
    acknowledged: false,
  }));
  let answered = 0;
  await Promise.all(
    resets.map(async (reset) => {
      try {
        const { status } = await sofia('PATCH', `/api/v1/users/${reset.address}`, {
          password: reset.password,
        });
        reset.acknowledged = status === 200;
      } catch {
        // Killed under it.
      }
      answered += 1;
      if (answered === 8 + round * 5) panel.process.kill('SIGKILL');
    }),
  );
  return resets;
}

/** Hash, version, time and audit row belong together: all of them or none. */
async function stateOf(address: string) {
  const [row] = await sql(
    world.urls.owner,
    `SELECT password_hash, credential_version, password_changed_at IS NOT NULL AS changed,
            (SELECT count(*)::int FROM audit_events WHERE target = address AND action = 'users.reset-password') AS resets
     FROM users WHERE address = $1`,
    [address],
  );
  return row as { password_hash: string; credential_version: number; changed: boolean; resets: number };
}

test('three kill -9 in the middle of resets: what was acknowledged is there, nothing is half, sessions end', async () => {
  const open = await world.signIn('imap', 'k1@one.example', 'Correct-horse-9');
  for (const round of [1, 2, 3]) {
    const panel = await startPanel();
    const gone = once(panel.process, 'exit');
    const resets = await resetAll(panel, round);
    await gone;
    expect(resets.some(({ acknowledged }) => acknowledged)).toBe(true);
    expect(resets.every(({ acknowledged }) => acknowledged)).toBe(false);
    for (const { address, password, acknowledged } of resets) {
      const state = await stateOf(address);
      const isNew = bcrypt.compareSync(password, state.password_hash.replace('{BLF-CRYPT}', ''));
      if (acknowledged) expect([address, isNew]).toEqual([address, true]);
      expect([address, state.resets]).toEqual([address, state.credential_version - 1]);
      expect(state.changed).toBe(state.resets > 0);
    }
  }
  const panel = await startPanel();
  await open.ended;
  for (let tries = 0; tries < 300; tries += 1) {
    const [left] = await sql<{ count: number }>(world.urls.owner, 'SELECT count(*)::int FROM outbox');
    if (left?.count === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await sql(world.urls.owner, 'SELECT * FROM outbox')).toEqual([]);
  await panel.stop();
}, 180_000);

test('the database away: 503 problem, never a 500 nor a false success; back again it goes on', async () => {
  const panel = await startPanel();
  const sofia = await panel.signIn('sofia');
  const name = new URL(world.urls.owner).pathname.slice(1);
  const elsewhere = Object.assign(new URL(world.urls.owner), { pathname: '/postgres' }).toString();
  const versionOf = async () =>
    (await sql(world.urls.owner, `SELECT version FROM users WHERE address = 'k1@one.example'`))[0]?.version;
  const before = await versionOf();

  const inside = new pg.Client({ connectionString: world.urls.panel });
  await inside.connect();
  await sql(elsewhere, `ALTER DATABASE ${name} CONNECTION LIMIT 0`);
  await inside.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()',
  );
  const answers = await Promise.all([
    sofia('GET', '/api/v1/users?domain=one.example'),
    sofia('PATCH', '/api/v1/users/k1@one.example', { name: 'Lost' }),
    sofia('DELETE', '/api/v1/users/k1@one.example'),
    panel.nobody('GET', '/api/v1/ready'),
    trySignIn(panel.url, 'sofia', 'wrong'),
  ]);
  const alive = await panel.nobody('GET', '/api/v1/health');
  await inside.end();
  await sql(elsewhere, `ALTER DATABASE ${name} CONNECTION LIMIT -1`);

  expect(alive.status).toBe(200);
  for (const { status, headers, body } of answers) {
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'unavailable', '2']);
  }
  expect((await sofia('GET', '/api/v1/users?domain=one.example')).status).toBe(200);
  expect(await versionOf()).toBe(before);
  await panel.stop();
}, 60_000);
