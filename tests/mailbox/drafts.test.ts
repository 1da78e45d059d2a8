import type { Client } from '@/tests/support/client';
import { headerOf, parseMail, textsOf } from '@/tests/support/python-mail';
import { letter, startWebmailWorld, untilListed, type WebmailWorld } from '@/tests/support/webmail-world';

let world: WebmailWorld;
let ben: Client;

beforeAll(async () => {
  world = await startWebmailWorld();
  ben = await world.open('ben@post.test');
}, 240_000);

afterAll(() => world?.stop());

const API = '/api/v1/mail';
const DRAFTS = Buffer.from('Drafts').toString('base64url');

const person = (address: string, name = '') => ({ name, address });

async function upload(client: Client, name: string, text: string): Promise<string> {
  const query = new URLSearchParams({ name, type: 'application/pdf' });
  const { body } = await client('POST', `${API}/uploads?${query}`, text, {
    'content-type': 'application/octet-stream',
  });
  return body.id;
}

async function drafts(): Promise<string[]> {
  const { body } = await ben('GET', `${API}/messages?folder=${DRAFTS}`);
  return body.items.map(({ id }: { id: string }) => id);
}

async function source(id: string): Promise<string> {
  return (await ben('GET', `${API}/messages/${id}/source`)).body;
}

afterEach(async () => {
  for (const id of await drafts()) await ben('DELETE', `${API}/drafts/${id}`);
});

const WRITTEN = {
  to: [person('ada@post.test', 'Ada, Countess “Ö”')],
  cc: [person('kim@catch.test')],
  bcc: [person('secret@elsewhere.test', 'Secret')],
  subject: 'Grüße: =?utf-8?q?no?= 📬',
  text: 'Dear Ada,\n\n.\nFrom here\n\n-- \nBen',
  html: '<p>Dear <b>Ada</b>,</p>',
};

test('comes back as it was written, Bcc and all; another parser reads the same', async () => {
  const attachments = [await upload(ben, 'Größe & "so".pdf', '%PDF'), await upload(ben, 'b.pdf', 'B')];
  const { status, body: saved } = await ben('POST', `${API}/drafts`, { ...WRITTEN, attachments });
  expect(status).toBe(201);
  const { body: draft } = await ben('GET', `${API}/drafts/${saved.id}`);
  expect(draft).toMatchObject({ ...WRITTEN, id: saved.id, answers: null });
  expect(draft.attachments).toMatchObject([
    { name: 'Größe & _so_.pdf', type: 'application/pdf', contentId: null },
    { name: 'b.pdf' },
  ]);
  const mail = parseMail(await source(saved.id));
  expect(mail.defects).toBe(0);
  expect(mail).toMatchObject({
    to: [['Ada, Countess “Ö”', 'ada@post.test']],
    cc: [['', 'kim@catch.test']],
    bcc: [['Secret', 'secret@elsewhere.test']],
  });
  expect(headerOf(mail, 'subject')).toBe(WRITTEN.subject);
  expect(headerOf(mail, 'from')).toBe('ben@post.test');
  expect(headerOf(mail, 'message-id')).toMatch(/^<[\w-]+@post\.test>$/);
  expect(textsOf(mail)).toEqual([WRITTEN.text, WRITTEN.html]);
  expect(mail.parts.slice(2).map(({ name, base64 }) => [name, base64])).toEqual([
    ['Größe & "so".pdf', 'JVBERg=='],
    ['b.pdf', 'Qg=='],
  ]);
  const row = (await ben('GET', `${API}/messages/${saved.id}`)).body;
  expect(row).toMatchObject({ draft: true, seen: true });
});

test('plain text stays plain; nothing at all is a draft as well', async () => {
  const { body: plain } = await ben('POST', `${API}/drafts`, { text: 'Only\nthis ä' });
  expect((await ben('GET', `${API}/drafts/${plain.id}`)).body).toMatchObject({
    text: 'Only\nthis ä',
    html: null,
  });
  const { body: empty } = await ben('POST', `${API}/drafts`, {});
  const { body } = await ben('GET', `${API}/drafts/${empty.id}`);
  expect(body).toEqual({
    id: empty.id,
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    text: '',
    html: null,
    attachments: [],
    answers: null,
  });
});

test('what is no address yet is kept as it was typed; other programs see those that are', async () => {
  const to = [
    person('ada@post.test'),
    person('ki', 'Kim'),
    person('a@b\r\nBcc: eve@evil.example'),
    person('x'.repeat(320)),
  ];
  const { body: saved } = await ben('POST', `${API}/drafts`, { to, subject: 'Half' });
  expect((await ben('GET', `${API}/drafts/${saved.id}`)).body.to).toEqual(to);
  const mail = parseMail(await source(saved.id));
  expect(mail.to).toEqual([['', 'ada@post.test']]);
  expect(headerOf(mail, 'bcc')).toBeUndefined();
  expect((await source(saved.id)).split('\r\n').every((line) => line.length <= 998)).toBe(true);
});

test('a long letter that is quoted fits, as text and as HTML', async () => {
  const long = { text: 'ä'.repeat(2_000_000), html: `<p>${'ä'.repeat(1_999_993)}</p>` };
  const { status, body: saved } = await ben('POST', `${API}/drafts`, long);
  expect(status).toBe(201);
  expect((await ben('PUT', `${API}/drafts/${saved.id}`, long)).status).toBe(200);
});

test('saved again it is one draft, at another place', async () => {
  const { body: first } = await ben('POST', `${API}/drafts`, { subject: 'One' });
  const { status, body: second } = await ben('PUT', `${API}/drafts/${first.id}`, { subject: 'Two' });
  expect(status).toBe(200);
  expect(await drafts()).toEqual([second.id]);
  expect((await ben('GET', `${API}/drafts/${second.id}`)).body.subject).toBe('Two');
  expect((await ben('PUT', `${API}/drafts/${first.id}`, { subject: 'Three' })).status).toBe(404);
  expect((await ben('GET', `${API}/drafts/${first.id}`)).status).toBe(404);
  expect((await ben('DELETE', `${API}/drafts/${second.id}`)).status).toBe(200);
  expect((await ben('DELETE', `${API}/drafts/${second.id}`)).status).toBe(404);
});

test('of an answer: knows what it answers, and keeps the thread when that is gone', async () => {
  await world.put('ben@post.test', letter('A question', 'Why?', ['References: <0@outside.test>']));
  const { id } = await untilListed(ben, 'A question');
  const answers = { id, how: 'reply' };
  const { body: first } = await ben('POST', `${API}/drafts`, { text: 'Because', answers });
  expect((await ben('GET', `${API}/drafts/${first.id}`)).body.answers).toEqual(answers);
  await ben('DELETE', `${API}/messages?ids=${id}`);
  expect((await ben('GET', `${API}/drafts/${first.id}`)).body.answers).toBeNull();
  const { body: second } = await ben('PUT', `${API}/drafts/${first.id}`, { text: 'Because of it' });
  const mail = parseMail(await source(second.id));
  expect(headerOf(mail, 'in-reply-to')).toBe('<Aquestion@outside.test>');
  expect(headerOf(mail, 'references')).toBe('<0@outside.test> <Aquestion@outside.test>');
});

test('pictures of the text go with it as long as it shows them, and are files after that', async () => {
  const image = await upload(ben, 'p.png', 'PNG');
  await world.query(`UPDATE mail_uploads SET content_id = 'pic@x', type = 'image/png' WHERE id = $1`, [
    image,
  ]);
  const shown = { html: '<img src="cid:pic@x">', text: '', attachments: [image] };
  const { body: first } = await ben('POST', `${API}/drafts`, shown);
  const { body: draft } = await ben('GET', `${API}/drafts/${first.id}`);
  expect(draft.attachments).toMatchObject([{ contentId: 'pic@x', inline: true, type: 'image/png' }]);
  const [part] = draft.attachments;
  const copied = await ben('POST', `${API}/messages/${first.id}/parts/${part.part}`);
  expect(copied.status).toBe(201);
  expect(copied.body).toMatchObject({ name: 'p.png', type: 'image/png', sizeBytes: 3, contentId: 'pic@x' });
  const { body: second } = await ben('PUT', `${API}/drafts/${first.id}`, {
    html: '<p>gone</p>',
    attachments: [copied.body.id],
  });
  const again = (await ben('GET', `${API}/drafts/${second.id}`)).body;
  expect(again.attachments).toMatchObject([{ name: 'p.png', inline: false }]);
});

test('what is no draft is not written on, and nobody else’s is there', async () => {
  await world.put('ben@post.test', letter('No draft'));
  const { id } = await untilListed(ben, 'No draft');
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const body = method === 'PUT' ? { subject: 'x' } : undefined;
    expect([method, (await ben(method, `${API}/drafts/${id}`, body)).status]).toEqual([method, 404]);
  }
  expect((await ben('GET', `${API}/messages/${id}`)).status).toBe(200);
  const { body: mine } = await ben('POST', `${API}/drafts`, { subject: 'Mine' });
  const kim = await world.open('kim@catch.test');
  expect((await kim('GET', `${API}/drafts/${mine.id}`)).status).toBe(404);
  expect((await kim('PUT', `${API}/drafts/${mine.id}`, { subject: 'x' })).status).toBe(404);
  expect((await kim('DELETE', `${API}/drafts/${mine.id}`)).status).toBe(404);
  expect(await drafts()).toEqual([mine.id]);
});

describe('is refused with', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => person(`p${n}@post.test`));
  test.each([
    ['CR LF in the subject', { subject: 'a\r\nBcc: eve@evil.example' }, 'subject', 'control-character'],
    [
      'CR LF in a name',
      { to: [person('a@b.test', 'x\r\nBcc: e@evil.example')] },
      'to.0.name',
      'control-character',
    ],
    ['201 recipients', { to: many(201) }, 'to', 'too-big'],
    [
      '51 files',
      { attachments: Array(51).fill('00000000-0000-4000-8000-000000000000') },
      'attachments',
      'too-big',
    ],
    ['an unknown field', { from: 'eve@evil.example' }, 'from', 'unknown'],
    ['a header', { headers: { 'X-Evil': '1' } }, 'headers', 'unknown'],
    [
      'a file that is not there',
      { attachments: ['00000000-0000-4000-8000-000000000000'] },
      'attachments.0',
      'upload-not-found',
    ],
    ['an answer to no id', { answers: { id: 'x', how: 'reply' } }, 'answers.id', 'mail-id'],
    ['text that is a number', { text: 1 }, 'text', 'wrong-type'],
  ])('%s', async (_what, body, field, code) => {
    const answer = await ben('POST', `${API}/drafts`, body);
    expect([answer.status, answer.body.fields[field]?.code]).toEqual([422, code]);
    expect(await drafts()).toEqual([]);
  });

  test('somebody else’s file, or more than one message takes', async () => {
    const kim = await world.open('kim@catch.test');
    const hers = await upload(kim, 'hers.pdf', 'x');
    const answer = await ben('POST', `${API}/drafts`, { attachments: [hers] });
    expect([answer.status, answer.body.fields['attachments.0'].code]).toEqual([422, 'upload-not-found']);
    const large = [await upload(ben, 'a', 'x'), await upload(ben, 'b', 'x')];
    await world.query('UPDATE mail_uploads SET size_bytes = 30 * 1024 * 1024 WHERE id = ANY($1::uuid[])', [
      large,
    ]);
    const both = await ben('POST', `${API}/drafts`, { attachments: large });
    expect([both.status, both.body.fields.attachments.code]).toEqual([422, 'attachments-too-big']);
  });
});

test('a file that goes while it is saved is said to be gone, and the draft that was there stays', async () => {
  const { body: saved } = await ben('POST', `${API}/drafts`, { subject: 'Whole' });
  const half = await upload(ben, 'half.pdf', 'x');
  await world.query('DELETE FROM mail_upload_chunks WHERE upload_id = $1', [half]);
  const { status, body } = await ben('PUT', `${API}/drafts/${saved.id}`, { attachments: [half] });
  expect([status, body.fields?.attachments?.code]).toEqual([422, 'upload-not-found']);
  expect(await drafts()).toEqual([saved.id]);
});

test('while the mail server is away, the draft that was there stays', async () => {
  const { body: saved } = await ben('POST', `${API}/drafts`, { subject: 'Safe' });
  await world.pair.stopDovecot();
  const { status, body } = await ben('PUT', `${API}/drafts/${saved.id}`, { subject: 'Safer' });
  await world.pair.startDovecot();
  expect([status, body.detail]).toEqual([503, expect.any(String)]);
  expect(await drafts()).toEqual([saved.id]);
});
