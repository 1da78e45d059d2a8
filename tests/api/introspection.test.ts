import { createHash, randomBytes } from 'node:crypto';
import { POST } from '@/app/api/auth/introspection/route';
import { closeDatabase } from '@/lib/db/client';
import { addCast } from '@/tests/support/cast';
import { clientWith } from '@/tests/support/client';
import { startPanelOver } from '@/tests/support/panel';
import { createTestDatabase, sql } from '@/tests/support/test-server';

type Database = Awaited<ReturnType<typeof createTestDatabase>>;

const TOKEN = randomBytes(32).toString('base64url');
const ULLA = 'ulla@one.example';
const ACTIVE = { active: true, username: ULLA, credential_version: expect.any(Number) };

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.panel;
  process.env.POSTROOM_SECRET = 'x'.repeat(32);
  await addCast(database.owner);
  await sql(
    database.owner,
    `WITH ulla AS (SELECT * FROM users WHERE address = $1),
       session AS (
         INSERT INTO sessions (audience, user_id, token_hash, credential_version, expires_at)
         SELECT 'user', id, 'x', credential_version, now() + interval '1 hour' FROM ulla RETURNING id)
     INSERT INTO mail_tokens (session_id, user_id, credential_version, digest, expires_at)
     SELECT session.id, ulla.id, credential_version, $2, now() + interval '15 minutes' FROM ulla, session`,
    [ULLA, createHash('sha256').update(TOKEN).digest('hex')],
  );
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function ask(body: string, { ip = '127.0.0.1', protocol = 'imap' } = {}) {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-forwarded-for': ip,
    'x-dovecot-auth-protocol': protocol,
  };
  const answer = await POST(new Request('http://127.0.0.1/', { method: 'POST', headers, body }));
  return { status: answer.status, body: await answer.json() };
}

test.each(['imap', 'submission', 'sieve', 'IMAP'])(
  'a live token is active for %s, with its owner',
  async (protocol) => {
    expect(await ask(`token=${TOKEN}`, { protocol })).toEqual({
      status: 200,
      body: ACTIVE,
    });
  },
);

test.each([
  ['no token', '', {}],
  ['another token', `token=${TOKEN}x`, {}],
  ['POP3', `token=${TOKEN}`, { protocol: 'pop3' }],
  ["Postfix's SASL", `token=${TOKEN}`, { protocol: 'smtp' }],
  ['no protocol', `token=${TOKEN}`, { protocol: '' }],
])('%s is not active, and no more is said', async (_what, body, more) => {
  expect(await ask(body, more)).toEqual({ status: 200, body: { active: false } });
});

test.each(['203.0.113.7', '10.0.0.1', '::ffff:203.0.113.7', '12.7.0.0', '1.127.0.0', 'fe80::1', ''])(
  'from %j there is nothing here',
  async (ip) => {
    expect((await ask(`token=${TOKEN}`, { ip })).status).toBe(404);
  },
);

test.each(['127.0.0.1', '127.0.0.53', '::1'])('from %s it is answered', async (ip) => {
  expect((await ask(`token=${TOKEN}`, { ip })).status).toBe(200);
});

test('a body without an end is given up', async () => {
  expect((await ask(`token=${'x'.repeat(2 * 1024 * 1024)}`)).status).toBe(413);
});

test('a database that is away says nothing of the token', async () => {
  await closeDatabase();
  await sql(database.owner, 'ALTER VIEW mail.tokens RENAME TO tokens_away');
  expect((await ask(`token=${TOKEN}`)).status).toBe(503);
  await sql(database.owner, 'ALTER VIEW mail.tokens_away RENAME TO tokens');
  expect((await ask(`token=${TOKEN}`)).body).toEqual(ACTIVE);
});

test('the panel answers its own machine by its address, whatever host browsers know it by', async () => {
  const panel = await startPanelOver(database, { POSTROOM_URL: 'https://panel.example' });
  const url = panel.url.replace('localhost', '127.0.0.1');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-dovecot-auth-protocol': 'imap',
  };
  const answer = await clientWith(url, '')('POST', '/api/auth/introspection', `token=${TOKEN}`, headers);
  await panel.stop();
  expect([answer.status, answer.body]).toEqual([200, ACTIVE]);
}, 60_000);
