import { readFileSync } from 'node:fs';
import type { Client } from '@/tests/support/client';
import { hostileLetters } from '@/tests/support/hostile/corpus';
import { INBOX, startWebmailWorld, type WebmailWorld } from '@/tests/support/webmail-world';

const API = '/api/v1/mail';
const letters = hostileLetters('http://127.0.0.1:9');
const MOST_GROWTH_MIB = 400;

let world: WebmailWorld;
let ben: Client;
let ids: Record<string, string>;

async function allRows(): Promise<{ id: string; subject: string }[]> {
  const rows = [];
  for (let after = ''; ; ) {
    const { status, body } = await ben('GET', `${API}/messages?folder=${INBOX}&limit=20${after}`);
    expect(status).toBe(200);
    rows.push(...body.items);
    if (body.next === null) return rows;
    after = `&after=${body.next}`;
  }
}

function residentMib(): number {
  const status = readFileSync(`/proc/${world.panel.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

let before: number;

beforeAll(async () => {
  world = await startWebmailWorld();
  ben = await world.open('ben@post.test');
  for (const { raw } of letters) await world.put('ben@post.test', raw);
  await ben('GET', `${API}/folders`);
  before = residentMib();
  ids = Object.fromEntries(
    (await allRows()).map(({ id, subject }) => [subject.split(' ').slice(0, 2).join(' '), id]),
  );
}, 180_000);

afterAll(() => world?.stop());

/** No control character but line ends and tabs, no half of a character: fit for JSON, for a screen and for a header. */
function expectShowable(value: unknown, lines: boolean): void {
  if (typeof value !== 'string') return;
  expect(value.isWellFormed()).toBe(true);
  expect(value).not.toMatch(lines ? /\0/ : /\p{Cc}/u);
}

test.each(letters)('$name: listed, read, its headers and files', async ({ subject }) => {
  const id = ids[subject];
  expect(id).toBeDefined();
  const { status, body } = await ben('GET', `${API}/messages/${id}`);
  expect(status).toBe(200);
  for (const { name, address } of [...body.from, ...body.to, ...body.cc, ...body.replyTo]) {
    expectShowable(name, false);
    expectShowable(address, false);
  }
  for (const line of [body.subject, body.messageId, body.inReplyTo, ...body.references])
    expectShowable(line, false);
  for (const text of [body.text, body.html]) expectShowable(text, true);
  expect((body.text ?? '').length + (body.html ?? '').length).toBeLessThan(9_000_000);
  expect(body.attachments.length).toBeLessThanOrEqual(500);
  const headers = await ben('GET', `${API}/messages/${id}/headers`);
  expect(headers.status).toBe(200);
  for (const { part, name } of body.attachments.slice(0, 3)) {
    expect(name).toMatch(/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u);
    const file = await ben('GET', `${API}/messages/${id}/parts/${part}`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('set-cookie')).toBeNull();
  }
});

test('all of it, several at a time, costs a bounded amount of memory', async () => {
  const read = (id: string) => ben('GET', `${API}/messages/${id}`);
  for (let round = 0; round < 3; round += 1) {
    const all = Object.values(ids);
    while (all.length > 0) await Promise.all(all.splice(0, 8).map(read));
  }
  const growth = residentMib() - before;
  console.log(`Hostile corpus: ${letters.length} letters; the panel grew by ${growth.toFixed(0)} MiB`);
  expect(growth).toBeLessThan(MOST_GROWTH_MIB);
}, 120_000);
