import { endMailSessions } from '@/lib/mail-server/doveadm';
import type { Client } from '@/tests/support/client';
import { eventually } from '@/tests/support/mail-world';
import {
  INBOX,
  letter,
  startWebmailWorld,
  untilListed,
  type WebmailWorld,
} from '@/tests/support/webmail-world';

let world: WebmailWorld;
let ada: Client;

beforeAll(async () => {
  world = await startWebmailWorld();
  ada = await world.open('ada@post.test');
}, 120_000);

afterAll(() => world?.stop());

const API = '/api/v1/mail';

async function folders(): Promise<
  Record<string, { id: string; unread: number; messages: number; use: string }>
> {
  const { body } = await ada('GET', `${API}/folders`);
  return Object.fromEntries(body.items.map((folder: { name: string }) => [folder.name, folder]));
}

test('the folders of a new mailbox, those with a use first', async () => {
  const { status, body } = await ada('GET', `${API}/folders`);
  expect(status).toBe(200);
  const uses = body.items.map(({ use }: { use: string }) => use);
  expect(uses).toEqual(['inbox', 'drafts', 'sent', 'junk', 'trash', 'archive']);
});

test('a folder is made, renamed and deleted; its name is checked', async () => {
  const { status, body: made } = await ada('POST', `${API}/folders`, { name: 'Reisen & Größe' });
  expect(status).toBe(201);
  expect(made).toMatchObject({ name: 'Reisen & Größe', use: null, parent: null });
  const inside = await ada('POST', `${API}/folders`, { name: '2026', parent: made.id });
  expect(inside.body).toMatchObject({ name: '2026', parent: made.id });
  const twice = await ada('POST', `${API}/folders`, { name: 'Reisen & Größe' });
  expect(twice.body.fields.name.code).toBe('folder-taken');
  const slash = await ada('POST', `${API}/folders`, { name: 'a/b' });
  expect(slash.body.fields.name).toMatchObject({ code: 'folder-name-delimiter' });
  const lines = await ada('POST', `${API}/folders`, { name: 'a\r\nb' });
  expect(lines.body.fields.name.code).toBe('control-character');
  expect((await ada('DELETE', `${API}/folders/${made.id}`)).body.code).toBe('conflict');
  const renamed = await ada('PATCH', `${API}/folders/${inside.body.id}`, { name: '2027' });
  expect(renamed.body).toMatchObject({ name: '2027', parent: made.id });
  expect((await ada('DELETE', `${API}/folders/${renamed.body.id}`)).status).toBe(200);
  expect((await ada('DELETE', `${API}/folders/${made.id}`)).status).toBe(200);
  expect((await ada('DELETE', `${API}/folders/${made.id}`)).status).toBe(404);
  const { Trash } = await folders();
  expect((await ada('DELETE', `${API}/folders/${Trash?.id}`)).body.code).toBe('conflict');
});

test('a list in pages, newest first, and nothing twice when mail comes in between', async () => {
  for (let number = 1; number <= 7; number += 1) await world.put('ben@post.test', letter(`Letter ${number}`));
  const ben = await world.open('ben@post.test');
  const first = await ben('GET', `${API}/messages?folder=${INBOX}&limit=3`);
  expect(first.body.items.map((item: { subject: string }) => item.subject)).toEqual([
    'Letter 7',
    'Letter 6',
    'Letter 5',
  ]);
  expect(first.body.total).toBe(7);
  await world.put('ben@post.test', letter('Letter 8'));
  const second = await ben('GET', `${API}/messages?folder=${INBOX}&limit=3&after=${first.body.next}`);
  const third = await ben('GET', `${API}/messages?folder=${INBOX}&limit=3&after=${second.body.next}`);
  expect(second.body.items.map((item: { subject: string }) => item.subject)).toEqual([
    'Letter 4',
    'Letter 3',
    'Letter 2',
  ]);
  expect(third.body.items).toHaveLength(1);
  expect(third.body.next).toBeNull();
  const odd = Buffer.from('1:2').toString('base64url');
  const wrong = await ben('GET', `${API}/messages?folder=${INBOX}&after=${odd}`);
  expect(wrong.body.fields.after.code).toBe('cursor');
});

test('search by the server, in one place or anywhere', async () => {
  await world.put('ada@post.test', letter('Needle in the subject'));
  await world.put('ada@post.test', letter('Hay', 'Somewhere a needle lies.'));
  const found = async (query: string) => {
    const { body } = await ada('GET', `${API}/messages?folder=${INBOX}&${query}`);
    return body.items.map((item: { subject: string }) => item.subject);
  };
  expect(await found('q=needle')).toEqual(['Hay', 'Needle in the subject']);
  expect(await found('q=needle&where=subject')).toEqual(['Needle in the subject']);
  expect(await found('q=needle&where=text')).toEqual(['Hay']);
  expect(await found('q=grace&where=from&unread=true')).toHaveLength(2);
  expect(await found('flagged=true')).toEqual([]);
  expect(await found(`q=${encodeURIComponent('x" OR ALL')}`)).toEqual([]);
});

test('read, marked, moved, moved back and deleted', async () => {
  await world.put('ada@post.test', letter('A life', 'Dear Ada,\r\nyours'));
  const row = await untilListed(ada, 'A life');
  expect(row).toMatchObject({ seen: false, flagged: false, hasAttachments: false });
  const { body: read } = await ada('GET', `${API}/messages/${row.id}`);
  expect(read).toMatchObject({
    from: [{ name: 'Grace', address: 'grace@outside.test' }],
    text: 'Dear Ada,\nyours\n',
    html: null,
    truncated: false,
    seen: false,
    sentAt: '2026-11-23T10:00:00.000Z',
    messageId: '<Alife@outside.test>',
  });
  await ada('PATCH', `${API}/messages`, { ids: [row.id], seen: true, flagged: true });
  expect(await untilListed(ada, 'A life')).toMatchObject({ seen: true, flagged: true });
  const { Trash, Archive } = await folders();
  const moved = await ada('PATCH', `${API}/messages`, { ids: [row.id], folder: Trash?.id });
  expect((await ada('GET', `${API}/messages/${row.id}`)).status).toBe(404);
  const back = await ada('PATCH', `${API}/messages`, { ids: moved.body.ids, folder: INBOX });
  expect((await ada('GET', `${API}/messages/${back.body.ids[0]}`)).body.subject).toBe('A life');
  const again = await ada('PATCH', `${API}/messages`, { ids: back.body.ids, folder: Trash?.id });
  expect((await ada('DELETE', `${API}/messages?folder=${Archive?.id}`)).body.fields.folder.code).toBe(
    'folder-not-emptied',
  );
  expect((await ada('DELETE', `${API}/messages?folder=${Trash?.id}`)).status).toBe(200);
  expect((await ada('GET', `${API}/messages/${again.body.ids[0]}`)).status).toBe(404);
  const gone = await ada('PATCH', `${API}/messages`, { ids: [row.id], folder: Trash?.id });
  expect(gone).toMatchObject({ status: 200, body: { ids: [null] } });
});

test('an id of another life of the folder, or no id at all, is nobody’s message', async () => {
  const row = await untilListed(ada, 'Hay');
  const other = row.id.replace(/^\d+/, '7');
  expect((await ada('GET', `${API}/messages/${other}`)).status).toBe(404);
  expect((await ada('PATCH', `${API}/messages`, { ids: [other], seen: true })).status).toBe(404);
  for (const id of ['x', '1-1-', '0-1-SU5CT1g', '1-1-_', '1-1-SU5CT1g%0d']) {
    expect((await ada('GET', `${API}/messages/${id}`)).status).toBe(422);
  }
});

const MIXED = [
  'From: =?utf-8?q?Gr=C3=A4ce?= <grace@outside.test>',
  'To: ada@post.test',
  'Subject: With files',
  'Content-Type: multipart/mixed; boundary=m',
  '',
  '--m',
  'Content-Type: multipart/alternative; boundary=a',
  '',
  '--a',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Gr=FC=DFe',
  '--a',
  'Content-Type: multipart/related; boundary=r',
  '',
  '--r',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Grüße <img src="cid:pic@x"></p>',
  '--r',
  'Content-Type: image/png',
  'Content-ID: <pic@x>',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--r--',
  '--a--',
  '--m',
  'Content-Type: application/pdf',
  `Content-Disposition: attachment; filename*=utf-8''..%2F..%2Fetc%2F%E2%80%AErechnung.pdf`,
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0xLjQK',
  '--m--',
  '',
].join('\r\n');

test('a message of many parts: its texts, its pictures, its files, its source', async () => {
  await world.put('ada@post.test', MIXED);
  const row = await untilListed(ada, 'With files');
  expect(row).toMatchObject({ hasAttachments: true, from: [{ name: 'Gräce' }] });
  const { body } = await ada('GET', `${API}/messages/${row.id}`);
  expect(body.text.trim()).toBe('Grüße');
  expect(body.html).toContain('Grüße <img src="cid:pic@x">');
  expect(body.attachments).toMatchObject([
    { part: '1.2.2', contentId: 'pic@x', inline: true, type: 'image/png' },
    { part: '2', name: '_.._etc_rechnung.pdf', inline: false, type: 'application/pdf' },
  ]);
  const file = await ada('GET', `${API}/messages/${row.id}/parts/2`);
  expect(file.body).toBe('%PDF-1.4\n');
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="_\.\._etc_rechnung\.pdf";/);
  expect(file.headers.get('content-security-policy')).toContain('sandbox');
  expect((await ada('GET', `${API}/messages/${row.id}/parts/9`)).status).toBe(404);
  const source = await ada('GET', `${API}/messages/${row.id}/source`);
  expect(source.body).toContain('\r\nSubject: With files\r\n');
  const { body: headers } = await ada('GET', `${API}/messages/${row.id}/headers`);
  expect(headers.headers).toContainEqual({ name: 'From', value: 'Gräce <grace@outside.test>' });
});

test('somebody else’s session finds nothing of it', async () => {
  const row = await untilListed(ada, 'With files');
  const ben = await world.open('ben@post.test');
  expect((await ben('GET', `${API}/messages/${row.id}`)).status).toBe(404);
  expect((await world.panel.nobody('GET', `${API}/messages/${row.id}`)).status).toBe(401);
});

test('the mail server sees the browser’s address, not the webmail’s', async () => {
  const ben = await world.open('ben@post.test');
  await ben('GET', `${API}/folders`, undefined);
  const { body } = await ben('GET', '/api/v1/me/sessions');
  expect(body.mail).toMatchObject([{ service: 'imap', ips: ['127.0.0.1'] }]);
});

async function listen(client: Client, path: string) {
  const stopper = new AbortController();
  const response = await fetch(`${world.panel.url}${path}`, {
    headers: { cookie: client.cookie },
    signal: stopper.signal,
  });
  let text = '';
  let ended = false;
  const done = (async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
    ended = true;
  })().catch(() => undefined);
  return { response, text: () => text, isEnded: () => ended, stop: () => stopper.abort(), done };
}

test('new mail is told without being asked for; the end of the session too', async () => {
  const ben = await world.open('ben@post.test');
  const events = await listen(ben, `${API}/events`);
  expect(events.response.headers.get('content-type')).toBe('text/event-stream');
  await eventually(async () => {
    await world.put('ben@post.test', letter('Rings a bell'));
    return events.text().includes('event: mail') || undefined;
  });
  expect(events.text()).toContain(`data: {"folder":"${INBOX}"}`);
  await ben('DELETE', '/api/v1/me/sessions');
  await eventually(async () => events.isEnded() || undefined);
  expect(events.text()).toContain('event: ended');
});

test('an ended session leaves no connection behind', async () => {
  const [one, other] = [await world.open('ben@post.test'), await world.open('ben@post.test')];
  await one('GET', `${API}/folders`);
  const { body } = await other('GET', '/api/v1/me/sessions');
  const { id } = body.web.find(({ current }: { current: boolean }) => !current);
  await other('DELETE', `/api/v1/me/sessions/${id}`);
  await eventually(async () => {
    const { body: now } = await other('GET', '/api/v1/me/sessions');
    return now.mail.length === 0 || undefined;
  });
});

test('a connection that Dovecot cut is replaced without a word', async () => {
  const ben = await world.open('ben@post.test');
  expect((await ben('GET', `${API}/folders`)).status).toBe(200);
  expect(
    (await endMailSessions(world.pair.doveadm, ['ben@post.test'], { timeoutMs: 5_000 })).ended,
  ).toBeGreaterThan(0);
  expect((await ben('GET', `${API}/folders`)).status).toBe(200);
});

test('what the mail server did not do is not said to be done', async () => {
  await world.put('ada@post.test', letter('It stays'));
  const { id } = await untilListed(ada, 'It stays');
  const folder = Buffer.from('Nowhere').toString('base64url');
  const moved = await ada('PATCH', `${API}/messages`, { ids: [id], folder });
  expect([moved.status, moved.body.detail]).toEqual([404, 'There is no such folder.']);
  expect((await ada('GET', `${API}/messages/${id}`)).status).toBe(200);
  const { Junk } = await folders();
  expect((await ada('DELETE', `${API}/messages?folder=${Junk?.id}`)).status).toBe(200);
});

test('who listens hears on after Dovecot was away, and nothing is left unhandled', async () => {
  const ben = await world.open('ben@post.test');
  const events = await listen(ben, `${API}/events`);
  await ben('GET', `${API}/folders`);
  await world.pair.stopDovecot();
  expect((await ben('GET', `${API}/folders`)).status).toBe(503);
  await world.pair.startDovecot();
  await eventually(async () => events.text().includes('event: mail') || undefined);
  expect(events.isEnded()).toBe(false);
  expect(world.panel.output()).not.toMatch(/unhandled|uncaught|TypeError/i);
  await ben('DELETE', '/api/v1/me/sessions');
  await events.done;
});

test('a panel that stops does not wait for those who listen', async () => {
  const ben = await world.open('ben@post.test');
  const events = await listen(ben, `${API}/events`);
  const began = Date.now();
  await world.panel.stop();
  await events.done;
  expect(Date.now() - began).toBeLessThan(8_000);
});
