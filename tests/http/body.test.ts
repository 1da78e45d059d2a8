import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { route } from '@/lib/http/route';

const KIB = 1024;
const context = { params: Promise.resolve({}) };
const LIMIT = 2 * KIB * KIB;

const definition = {
  name: 'texts.create',
  summary: 'Take a text',
  input: z.strictObject({ text: z.string() }),
  output: z.object({ length: z.number() }),
};
const run = async (_actor: unknown, { text }: { text: string }) => ({ length: text.length });

const usual = route(operation({ ...definition, actor: 'anyone', run }));
const larger = route(operation({ ...definition, actor: 'anyone', maxBodyBytes: LIMIT, run }));
const ofUsers = route(operation({ ...definition, actor: 'user', maxBodyBytes: LIMIT, run }));

const asJson = (bytes: number) => JSON.stringify({ text: 'x'.repeat(bytes - '{"text":""}'.length) });

/** Sends a body, and counts how much of it was read. */
async function send(to: typeof usual, body: string) {
  let read = 0;
  const stream = new ReadableStream({
    pull(controller) {
      const part = body.slice(read, read + 64 * KIB);
      read += part.length;
      if (part === '') controller.close();
      else controller.enqueue(new TextEncoder().encode(part));
    },
  });
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit;
  const answer = await to(new Request('http://localhost/x', init), context);
  return { status: answer.status, close: answer.headers.get('connection'), body: await answer.json(), read };
}

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://localhost/nobody';
  process.env.POSTROOM_SECRET ??= 'x'.repeat(32);
});

test('a body may be 1 MiB large', async () => {
  expect((await send(usual, asJson(KIB * KIB))).body.length).toBe(KIB * KIB - 11);
  const { status, body } = await send(usual, asJson(KIB * KIB + 1));
  expect([status, body.code]).toEqual([413, 'too-large']);
  expect(body.detail).toContain('1 MB');
});

test('an operation may take more, and says how much', async () => {
  expect((await send(larger, asJson(LIMIT))).status).toBe(200);
  const { status, body } = await send(larger, asJson(LIMIT + 1));
  expect([status, body.code]).toEqual([413, 'too-large']);
  expect(body.detail).toContain('2 MB');
});

test('who is not admitted there is told before the body is read', async () => {
  const { status, close, read } = await send(ofUsers, asJson(LIMIT));
  expect([status, close]).toEqual([401, 'close']);
  expect(read).toBeLessThan(KIB * KIB);
});

test('who goes away in the middle is no bug', async () => {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"te'));
    },
    pull: (controller) => controller.error(new Error('aborted')),
  });
  const init = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
  const answer = await usual(new Request('http://localhost/x', init), context);
  expect([answer.status, (await answer.json()).code]).toEqual([400, 'broken-off']);
});
