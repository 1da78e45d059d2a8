import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { PASSWORD } from '../support/cast';
import type { Client } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

const MIB = 1024 * 1024;

let panel: TestPanel;
let ulla: Client;
let tove: Client;

beforeAll(async () => {
  panel = await startTestPanel({ POSTROOM_MAIL_ATTACHMENT_MIB: '50' });
  ulla = await panel.signInUser('ulla@one.example', PASSWORD);
  tove = await panel.signInUser('tove@two.example', PASSWORD);
}, 120_000);

afterAll(() => panel?.stop());

beforeEach(() => sql(panel.database.owner, 'DELETE FROM mail_uploads'));

async function* streamed(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

type Sent = { cookie?: string; type?: string; headers?: Record<string, string> };

/** Sends these pieces as one file, without saying how long it will be. */
async function send(pieces: Iterable<Uint8Array>, query: string, sent: Sent = {}) {
  const response = await fetch(`${panel.url}/api/v1/mail/uploads?${query}`, {
    method: 'POST',
    headers: {
      cookie: sent.cookie ?? ulla.cookie,
      'content-type': sent.type ?? 'application/octet-stream',
      ...sent.headers,
    },
    body: streamed(pieces),
    duplex: 'half',
  } as unknown as RequestInit);
  const connection = response.headers.get('connection');
  return { status: response.status, connection, body: await response.json() };
}

function* repeated(piece: Uint8Array, times: number): Generator<Uint8Array> {
  for (let n = 0; n < times; n += 1) yield piece;
}

function rows() {
  return sql<{ id: string; size_bytes: number; complete: boolean }>(
    panel.database.owner,
    'SELECT * FROM mail_uploads',
  );
}

async function stored(): Promise<string> {
  const chunks = await sql<{ data: Buffer }>(
    panel.database.owner,
    'SELECT data FROM mail_upload_chunks ORDER BY upload_id, position',
  );
  return Buffer.concat(chunks.map(({ data }) => data)).toString('latin1');
}

function residentBytes(): number {
  const status = readFileSync(`/proc/${panel.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}

test('a file is kept as it came, whatever the pieces, in pieces of its own', async () => {
  const text = Array.from({ length: 700_001 }, (_, n) => n % 251);
  const bytes = Uint8Array.from(text);
  const pieces = [bytes.subarray(0, 1), bytes.subarray(1, 300_000), bytes.subarray(300_000)];
  const { status, body } = await send(pieces, 'name=R%C3%A9sum%C3%A9.pdf&type=application/pdf');
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(String),
    name: 'Résumé.pdf',
    type: 'application/pdf',
    sizeBytes: 700_001,
    contentId: null,
  });
  expect(await stored()).toBe(Buffer.from(bytes).toString('latin1'));
  const lengths = await sql(
    panel.database.owner,
    'SELECT length(data) FROM mail_upload_chunks ORDER BY position',
  );
  expect(lengths.map(({ length }) => length)).toEqual([262_144, 262_144, 700_001 - 2 * 262_144]);
});

test('an empty file is a file, and its type need not be known', async () => {
  const { status, body } = await send([], 'name=empty');
  expect([status, body.sizeBytes, body.type]).toEqual([201, 0, 'application/octet-stream']);
});

test('four files of 49 MiB at once: the panel holds none of them whole', async () => {
  const large = () => send(repeated(new Uint8Array(64 * 1024).fill(7), 16 * 49), 'name=large.bin');
  await send(repeated(new Uint8Array(64 * 1024), 16 * 4), 'name=warm');
  await sql(panel.database.owner, 'DELETE FROM mail_uploads');
  const before = residentBytes();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, residentBytes());
  }, 20);
  const answers = await Promise.all([large(), large(), large(), large()]);
  clearInterval(watch);
  expect(answers.map(({ status, body }) => [status, body.sizeBytes])).toEqual(Array(4).fill([201, 49 * MIB]));
  const grownMib = (highest - before) / MIB;
  process.stdout.write(`4 x 49 MiB uploaded; the panel grew by ${grownMib.toFixed(1)} MiB at most\n`);
  // Held whole, they would be 196 MiB, and twice that as what the database is sent.
  expect(grownMib).toBeLessThan(196 * 1.5);
}, 120_000);

describe('refused, and nothing of it is left:', () => {
  afterEach(async () => expect(await rows()).toEqual([]));

  test('a file that is larger than one may be, before it is read or in the middle of it', async () => {
    const large = 50 * MIB + 1;
    const said = await panel.nobody('POST', '/api/v1/mail/uploads?name=x', 'x'.repeat(16), {
      cookie: ulla.cookie,
      'content-type': 'application/octet-stream',
    });
    expect(said.status).toBe(201);
    await sql(panel.database.owner, 'DELETE FROM mail_uploads');
    expect((await send(repeated(new Uint8Array(MIB), 51), 'name=x')).status).toBe(413);
    const raw = await rawRequest(large, Buffer.alloc(1));
    expect(raw).toMatch(/^HTTP\/1\.1 413 /);
    expect(raw).toMatch(/connection: close/i);
    expect(raw).toContain('The file is larger than 50 MB');
  });

  test('one that breaks off', async () => {
    const socket = open(10 * MIB);
    socket.write(Buffer.alloc(MIB));
    await until(async () => (await rows()).some(({ size_bytes }) => size_bytes > 0));
    socket.destroy();
    await until(async () => (await rows()).length === 0);
  });

  test.each([
    ['no name', '', {}, 422],
    ['a name with CR LF', 'name=a%0d%0aBcc:%20eve@evil.example', {}, 422],
    ['a name that is too long', `name=${'x'.repeat(201)}`, {}, 422],
    ['a type with CR LF', 'name=x&type=text/plain%0d%0aX-Evil:%201', {}, 422],
    ['a type with parameters', 'name=x&type=text/html;charset=utf-7', {}, 422],
    ['a field that is none', 'name=x&contentId=y', {}, 422],
    ['a body in the query', 'name=x&body=y', {}, 400],
    ['two names', 'name=x&name=y', {}, 400],
    ['JSON', 'name=x', { type: 'application/json' }, 415],
    ['a form', 'name=x', { type: 'multipart/form-data; boundary=x' }, 415],
    ['nobody', 'name=x', { cookie: '' }, 401],
    ['another site', 'name=x', { headers: { origin: 'https://evil.example' } }, 403],
  ])('%s', async (_what, query, sent, expected) => {
    const { status, connection } = await send([new Uint8Array(10)], query, sent);
    expect([status, connection]).toEqual([expected, 'close']);
  });
});

test('who is refused can send his file to its end, and hears why', async () => {
  const { port } = new URL(panel.url);
  const socket = connect({ port: Number(port), host: 'localhost', allowHalfOpen: true });
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  const ended = once(socket, 'end');
  socket.write(
    `POST /api/v1/mail/uploads?name=x HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${20 * MIB}\r\n\r\n`,
  );
  await until(async () => answer !== '');
  for (const piece of repeated(Buffer.alloc(MIB), 20)) if (!socket.write(piece)) await once(socket, 'drain');
  await ended;
  expect(answer).toMatch(/^HTTP\/1\.1 401 .*not signed in/is);
  socket.end();
});

test('the uploads of one user together have a limit; those of others do not count', async () => {
  await sql(
    panel.database.owner,
    `INSERT INTO mail_uploads (user_id, name, type, size_bytes, complete)
     SELECT id, 'full', 'a/b', 200 * 1024 * 1024 - 300 * 1024, true FROM users WHERE address = 'ulla@one.example'`,
  );
  expect((await send([new Uint8Array(10)], 'name=small')).status).toBe(201);
  const { status, body } = await send(repeated(new Uint8Array(1024), 400), 'name=too-much');
  expect([status, body.fields.body.code]).toEqual([422, 'uploads-full']);
  expect(body.fields.body.message).toContain('200 MB');
  expect((await send(repeated(new Uint8Array(1024), 400), 'name=hers', { cookie: tove.cookie })).status).toBe(
    201,
  );
  expect(await rows()).toHaveLength(3);
});

test('empty files have a limit as well', async () => {
  await sql(
    panel.database.owner,
    `INSERT INTO mail_uploads (user_id, name, type, complete)
     SELECT id, 'empty', 'a/b', true FROM users, generate_series(1, 3200) WHERE address = 'ulla@one.example'`,
  );
  expect((await send([], 'name=one-more')).status).toBe(422);
});

test("one's own is removed; what is another's, gone or no id at all is not there", async () => {
  const { id } = (await send([new Uint8Array(10)], 'name=mine')).body;
  const path = `/api/v1/mail/uploads/${id}`;
  expect((await tove('DELETE', path)).status).toBe(404);
  expect(await rows()).toHaveLength(1);
  expect((await ulla('DELETE', path)).status).toBe(200);
  expect((await ulla('DELETE', path)).body.code).toBe('not-found');
  expect((await ulla('DELETE', '/api/v1/mail/uploads/1')).status).toBe(422);
  expect(await sql(panel.database.owner, 'SELECT FROM mail_upload_chunks')).toEqual([]);
});

test('what a user uploaded goes with the user', async () => {
  await send([new Uint8Array(10)], 'name=hers', { cookie: tove.cookie });
  await sql(panel.database.owner, `DELETE FROM users WHERE address = 'tove@two.example'`);
  expect(await rows()).toEqual([]);
});

/** A request whose body has yet to come. */
function open(length: number) {
  const { port } = new URL(panel.url);
  const socket = connect(Number(port), 'localhost');
  socket.on('error', () => {});
  socket.write(
    [
      'POST /api/v1/mail/uploads?name=x HTTP/1.1',
      'Host: localhost',
      `Cookie: ${ulla.cookie}`,
      'Content-Type: application/octet-stream',
      `Content-Length: ${length}`,
      '\r\n',
    ].join('\r\n'),
  );
  return socket;
}

async function rawRequest(length: number, body: Buffer): Promise<string> {
  const socket = open(length);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(body);
  await once(socket, 'close');
  return answer;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200 && !(await isSo()); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await isSo()).toBe(true);
}
