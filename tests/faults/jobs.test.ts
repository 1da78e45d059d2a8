import { once } from 'node:events';
import pg from 'pg';
import { verifyPassword } from '@/lib/password/hash';
import { closePasswordPool } from '@/lib/password/pool';
import { addCast, PASSWORD } from '../support/cast';
import { type Client, clientWith } from '../support/client';
import { type MailWorld, startMailWorld, untilCounted } from '../support/mail-world';
import { startPanelOver, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

/** By hand: POSTROOM_TEST_BULK=1000 and POSTROOM_PASSWORD_SCHEME=BLF-CRYPT. */
const COUNT = Number(process.env.POSTROOM_TEST_BULK ?? 220);
const SCHEME = process.env.POSTROOM_PASSWORD_SCHEME ?? 'ARGON2ID';
/** By hand: a minute. */
const AWAY_MILLISECONDS = Number(process.env.POSTROOM_TEST_AWAY_MS ?? 2_000);
const EVERYBODY = { domain: 'one.example', q: 'bulk', count: COUNT };

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
  await addCast(world.urls.owner);
  await world.query(
    `INSERT INTO users (domain_id, address, password_hash, quota_bytes)
     SELECT u.domain_id, 'bulk' || n || '@one.example', u.password_hash, 0
     FROM users u, generate_series(1, $1::integer) n WHERE u.address = 'ulla@one.example'`,
    [COUNT],
  );
}, 120_000);

afterAll(async () => {
  await closePasswordPool();
  await world?.stop();
}, 60_000);

function startPanel(): Promise<TestPanel> {
  return startPanelOver(world.urls, {
    POSTROOM_DOVEADM_URL: world.pair.doveadm.url,
    POSTROOM_DOVEADM_KEY: world.pair.doveadm.key,
    POSTROOM_PASSWORD_SCHEME: SCHEME,
  });
}

/** As far as the database knows. */
async function jobOf(id: string) {
  const [job] = await world.query<{ state: string; done: number; refused: number }>(
    'SELECT state, done, refused FROM jobs WHERE id = $1',
    [id],
  );
  return job ?? { state: 'none', done: 0, refused: 0 };
}

async function until(id: string, isThere: (job: { state: string; done: number }) => boolean): Promise<void> {
  for (let tries = 0; !isThere(await jobOf(id)); tries += 1) {
    if (tries > 6_000) throw new Error(`The job stands still: ${JSON.stringify(await jobOf(id))}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isFinished = ({ state }: { state: string }) => state !== 'running';

async function begin(client: Client, body: object): Promise<string> {
  const answer = await client('POST', '/api/v1/jobs', body);
  expect(answer.status).toBe(201);
  return answer.body.id;
}

/** How often the job did it to each of them. */
function timesDone(job: string) {
  return world.query(
    `SELECT n AS times, count(*)::integer AS users FROM (SELECT count(*)::integer AS n FROM audit_events
     WHERE action LIKE 'users.%' AND detail->>'job' = $1 GROUP BY target) t GROUP BY n`,
    [job],
  );
}

async function opens(address: string, password: string): Promise<boolean> {
  return (await world.signIn('imap', address, password)).isSignedIn;
}

async function expectAllOpen(passwords: { address: string; password: string }[]): Promise<void> {
  const rows = await world.query<{ address: string; password_hash: string }>(
    `SELECT address, password_hash FROM users WHERE address LIKE 'bulk%'`,
  );
  const hashes = new Map(rows.map((row) => [row.address, row.password_hash]));
  const checks = passwords.map(async ({ address, password }) => {
    const { ok } = await verifyPassword(password, hashes.get(address) ?? null, { queue: 'bulk' });
    return ok;
  });
  expect((await Promise.all(checks)).filter((ok) => !ok)).toEqual([]);
  expect(new Set(passwords.map(({ address }) => address)).size).toBe(COUNT);
  for (const { address, password } of [passwords[0], passwords.at(-1)].filter((one) => one !== undefined)) {
    expect([address, await opens(address, password)]).toEqual([address, true]);
    expect([address, await opens(address, PASSWORD)]).toEqual([address, false]);
  }
}

test('killed in the middle of a bulk reset: two other instances finish it, everybody once, and each password opens', async () => {
  const first = await startPanel();
  const open = await world.signIn('imap', 'bulk1@one.example', PASSWORD);
  await untilCounted(['bulk1@one.example'], 1);
  const sofia = await first.signIn('sofia');
  const id = await begin(sofia, { kind: 'reset-passwords', ...EVERYBODY });
  await until(id, ({ done }) => done > 0);
  const gone = once(first.process, 'exit');
  first.process.kill('SIGKILL');
  await gone;
  const killedAt = await jobOf(id);
  expect(killedAt.state).toBe('running');
  expect(killedAt.done).toBeLessThan(COUNT);

  const others = await Promise.all([startPanel(), startPanel()]);
  await until(id, isFinished);
  expect(await jobOf(id)).toEqual({ state: 'done', done: COUNT, refused: 0 });
  expect(await timesDone(id)).toEqual([{ times: 1, users: COUNT }]);
  await open.ended;

  // The same session, at another instance.
  const back = clientWith(others[0].url, sofia.cookie);
  const { body } = await back('GET', `/api/v1/jobs/${id}`);
  expect(body).toMatchObject({ passwords: 'ready', receipt: { mailServer: 'done' } });
  expect(body.receipt.mailSessionsEnded).toBeGreaterThan(0);
  const [handOut, second] = await Promise.all([0, 1].map(() => back('POST', `/api/v1/jobs/${id}/hand-outs`)));
  expect([handOut?.status, second?.status].sort()).toEqual([201, 409]);
  const handedOut = [handOut, second].find((answer) => answer?.status === 201);
  await expectAllOpen(handedOut?.body.passwords);
  expect(await world.query('SELECT * FROM job_secrets')).toEqual([]);
  await Promise.all(others.map((panel) => panel.stop()));
}, 300_000);

test('the database away in the middle: the job goes on by itself, and nothing is done twice', async () => {
  const panel = await startPanel();
  const sofia = await panel.signIn('sofia');
  const name = new URL(world.urls.owner).pathname.slice(1);
  const elsewhere = Object.assign(new URL(world.urls.owner), { pathname: '/postgres' }).toString();
  const inside = new pg.Client({ connectionString: world.urls.panel });
  await inside.connect();
  const id = await begin(sofia, { kind: 'reset-passwords', ...EVERYBODY });
  await until(id, ({ done }) => done > 0);
  await sql(elsewhere, `ALTER DATABASE ${name} CONNECTION LIMIT 0`);
  await inside.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()',
  );
  expect((await sofia('GET', `/api/v1/jobs/${id}`)).status).toBe(503);
  await new Promise((resolve) => setTimeout(resolve, AWAY_MILLISECONDS));
  await inside.end();
  await sql(elsewhere, `ALTER DATABASE ${name} CONNECTION LIMIT -1`);
  await until(id, isFinished);
  expect(await jobOf(id)).toEqual({ state: 'done', done: COUNT, refused: 0 });
  expect(await timesDone(id)).toEqual([{ times: 1, users: COUNT }]);
  await panel.stop();
}, 300_000);
