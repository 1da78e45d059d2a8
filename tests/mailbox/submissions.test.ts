import { readFileSync } from 'node:fs';
import type { Client } from '@/tests/support/client';
import { eventually } from '@/tests/support/mail-world';
import { headerOf, parseMail, textsOf } from '@/tests/support/python-mail';
import { letter, startWebmailWorld, untilListed, type WebmailWorld } from '@/tests/support/webmail-world';

const MIB = 1024 * 1024;

let world: WebmailWorld;
let ben: Client;
let kim: Client;

beforeAll(async () => {
  world = await startWebmailWorld({ POSTROOM_MAIL_ATTACHMENT_MIB: '80' });
  ben = await world.open('ben@post.test');
  kim = await world.open('kim@catch.test');
  await ben('PATCH', '/api/v1/me', { name: 'Ben "Ö" <b>' });
}, 240_000);

afterAll(() => world?.stop());

const API = '/api/v1/mail';
const SENT = Buffer.from('Sent').toString('base64url');
const DRAFTS = Buffer.from('Drafts').toString('base64url');

const person = (address: string, name = '') => ({ name, address });
const toKim = [person('kim@catch.test')];

async function upload(client: Client, name: string, text: string): Promise<string> {
  const { body } = await client('POST', `${API}/uploads?${new URLSearchParams({ name })}`, text, {
    'content-type': 'application/octet-stream',
  });
  return body.id;
}

/** A file that is in the database already. */
async function planted(bytes: number): Promise<string> {
  const [row] = await world.query<{ id: string }>(
    `WITH file AS (
       INSERT INTO mail_uploads (user_id, name, type, size_bytes, complete)
       SELECT id, 'large.bin', 'application/octet-stream', $1, true FROM users WHERE address = 'ben@post.test'
       RETURNING id),
     chunks AS (
       INSERT INTO mail_upload_chunks SELECT id, n, convert_to(repeat('abcdefgh', 32768), 'UTF8')
       FROM file, generate_series(0, $1 / 262144 - 1) n)
     SELECT id FROM file`,
    [bytes],
  );
  return row?.id ?? '';
}

const send = (body: object) => ben('POST', `${API}/submissions`, body);

async function subjectsIn(client: Client, folder: string): Promise<string[]> {
  const { body } = await client('GET', `${API}/messages?folder=${folder}`);
  return body.items.map(({ subject }: { subject: string }) => subject);
}

async function source(client: Client, id: string): Promise<string> {
  return (await client('GET', `${API}/messages/${id}/source`)).body;
}

async function draftOf(body: object): Promise<string> {
  return (await ben('POST', `${API}/drafts`, body)).body.id;
}

afterEach(async () => {
  const { body } = await ben('GET', `${API}/messages?folder=${DRAFTS}`);
  for (const { id } of body.items ?? []) await ben('DELETE', `${API}/drafts/${id}`);
});

test('a letter with files: it comes, the copy is kept, the draft and the files are gone', async () => {
  const attachments = [
    await upload(ben, 'Größe\u202e.pdf', '%PDF'),
    await upload(ben, 'note.eml', 'Subject: x'),
  ];
  const written = {
    to: [person('Kim@Catch.TEST', 'Kim, K.')],
    cc: [person('ben@post.test')],
    bcc: [person('ada@post.test', 'Hidden')],
    subject: 'Schöne Grüße',
    text: 'Hello\n.\n..\nFrom me',
    html: '<p>Hello</p>',
    attachments,
  };
  const draft = await draftOf(written);
  const { status, body } = await send({ ...written, draft });
  expect([status, body.rejected]).toEqual([201, []]);
  const raw = await source(kim, (await untilListed(kim, 'Schöne Grüße')).id);
  const mail = parseMail(raw);
  expect(mail.defects).toBe(0);
  expect(mail).toMatchObject({ to: [['Kim, K.', 'Kim@catch.test']], cc: [['', 'ben@post.test']], bcc: [] });
  expect(headerOf(mail, 'from')).toBe('"Ben \\"Ö\\" <b>" <ben@post.test>');
  expect(headerOf(mail, 'message-id')).toMatch(/@post\.test>$/);
  expect(Math.abs(Date.parse(headerOf(mail, 'date') ?? '') - Date.now())).toBeLessThan(60_000);
  expect(raw).not.toMatch(/hidden|^bcc:|x-postroom|x-mailer/im);
  expect(textsOf(mail)).toEqual([written.text, written.html]);
  expect(mail.parts.slice(2)).toMatchObject([
    { name: 'Größe\u202e.pdf', base64: 'JVBERg==', disposition: 'attachment' },
    { name: 'note.eml', type: 'application/octet-stream' },
  ]);
  const ada = await world.open('ada@post.test');
  expect(await source(ada, (await untilListed(ada, 'Schöne Grüße')).id)).not.toMatch(/^bcc:/im);
  const copy = (await ben('GET', `${API}/messages/${body.sentCopy}`)).body;
  expect(copy).toMatchObject({
    seen: true,
    draft: false,
    bcc: [{ name: 'Hidden', address: 'ada@post.test' }],
  });
  expect(headerOf(parseMail(await source(ben, body.sentCopy)), 'message-id')).toBe(
    headerOf(mail, 'message-id'),
  );
  expect(await subjectsIn(ben, DRAFTS)).toEqual([]);
  expect(await world.query('SELECT FROM mail_uploads')).toEqual([]);
});

test('a reply stands in its thread, and marks what it answers', async () => {
  await world.put('ben@post.test', letter('Question', 'Why?', ['References: <0@outside.test>']));
  const { id } = await untilListed(ben, 'Question');
  const { status } = await send({ to: toKim, subject: 'Re: Question', answers: { id, how: 'reply' } });
  expect(status).toBe(201);
  const mail = parseMail(await source(kim, (await untilListed(kim, 'Re: Question')).id));
  expect(headerOf(mail, 'in-reply-to')).toBe('<Question@outside.test>');
  expect(headerOf(mail, 'references')).toBe('<0@outside.test> <Question@outside.test>');
  expect(await untilListed(ben, 'Question')).toMatchObject({ answered: true, forwarded: false });
});

test('a forward belongs to it, takes its files along, and marks it', async () => {
  const raw = letter('With file', '--b\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n%PDF\r\n--b--', [
    'Content-Type: multipart/mixed; boundary=b',
  ]);
  await world.put('ben@post.test', raw);
  const { id } = await untilListed(ben, 'With file');
  const { body: file } = await ben('POST', `${API}/messages/${id}/parts/1`);
  expect(file).toMatchObject({ name: 'a.pdf', type: 'application/pdf', sizeBytes: 4, contentId: null });
  await send({
    to: toKim,
    subject: 'Fwd: With file',
    attachments: [file.id],
    answers: { id, how: 'forward' },
  });
  const mail = parseMail(await source(kim, (await untilListed(kim, 'Fwd: With file')).id));
  expect(headerOf(mail, 'in-reply-to')).toBeUndefined();
  expect(headerOf(mail, 'references')).toBe('<Withfile@outside.test>');
  expect(mail.parts.at(-1)).toMatchObject({ name: 'a.pdf', base64: 'JVBERg==' });
  expect(await untilListed(ben, 'With file')).toMatchObject({ answered: false, forwarded: true });
});

test('what is answered may be gone meanwhile, or be nobody’s: it is sent all the same', async () => {
  const answers = { id: `1-999-${Buffer.from('INBOX').toString('base64url')}`, how: 'reply' };
  expect((await send({ to: toKim, subject: 'To nobody’s letter', answers })).status).toBe(201);
  await untilListed(kim, 'To nobody’s letter');
});

test('some are refused, the others get it', async () => {
  const to = [...toKim, person('nobody@post.test'), person('ada@bücher.example')];
  const { status, body } = await send({ to, subject: 'Some of you' });
  expect(status).toBe(201);
  expect(body.rejected).toEqual([
    { address: 'nobody@post.test', reason: expect.stringMatching(/^550 5\.1\.1 /) },
    { address: 'ada@xn--bcher-kva.example', reason: expect.stringMatching(/^5\d\d /) },
  ]);
  await untilListed(kim, 'Some of you');
});

describe('nothing is sent, and the draft stays, where', () => {
  const many = Array.from({ length: 201 }, (_, n) => person(`p${n}@post.test`));
  test.each([
    ['nobody is written to', { to: [] }, 'to', 'recipients-missing'],
    [
      'an address hides another',
      { to: [person('"a@evil.example"@good.example')] },
      'to.0.address',
      'address-invalid',
    ],
    ['an address is half typed', { to: toKim, cc: [person('ki')] }, 'cc.0.address', 'address-invalid'],
    [
      'an address has CR LF',
      { bcc: [person('k@catch.test\r\nRCPT TO:<e@evil.example>')] },
      'bcc.0.address',
      'domain-invalid',
    ],
    [
      'the subject has CR LF',
      { to: toKim, subject: 'a\r\nBcc: e@evil.example' },
      'subject',
      'control-character',
    ],
    ['a name has CR LF', { to: [person('k@catch.test', 'a\r\nX: y')] }, 'to.0.name', 'control-character'],
    ['there are 201 recipients', { to: many }, 'to', 'too-big'],
    [
      'a file is not there',
      { to: toKim, attachments: ['00000000-0000-4000-8000-000000000000'] },
      'attachments.0',
      'upload-not-found',
    ],
    ['everybody is refused', { to: [person('nobody@post.test')] }, 'to.0.address', 'recipient-rejected'],
    ['another sender is given', { to: toKim, from: person('ada@post.test') }, 'from', 'unknown'],
  ])('%s', async (_what, body, field, code) => {
    const draft = await draftOf({ subject: 'Kept' });
    const answer = await send({ subject: 'Never', ...body, draft });
    expect([answer.status, answer.body.fields[field]?.code]).toEqual([422, code]);
    expect(await subjectsIn(ben, DRAFTS)).toEqual(['Kept']);
    expect(await subjectsIn(ben, SENT)).not.toContain('Never');
  });

  test('the message is larger than the mail server takes', async () => {
    const attachments = [await planted(60 * MIB)];
    const { status, body } = await send({ to: toKim, subject: 'Never', attachments });
    expect([status, body.fields?.attachments?.code]).toEqual([422, 'message-too-big']);
    expect(await world.query('SELECT FROM mail_uploads')).toHaveLength(1);
    await ben('DELETE', `${API}/uploads/${attachments[0]}`);
  }, 60_000);

  test('a file breaks off while it is sent', async () => {
    const attachments = [await planted(2 * MIB)];
    await world.query('DELETE FROM mail_upload_chunks WHERE position = 5');
    const { status } = await send({ to: toKim, subject: 'Half a file', attachments });
    expect(status).toBeGreaterThanOrEqual(500);
    expect(await subjectsIn(kim, Buffer.from('INBOX').toString('base64url'))).not.toContain('Half a file');
    await ben('DELETE', `${API}/uploads/${attachments[0]}`);
  });
});

test('sent twice at once, or again, it goes once', async () => {
  const draft = await draftOf({ to: toKim, subject: 'Once' });
  const letterOnce = { to: toKim, subject: 'Once', draft };
  const answers = await Promise.all([send(letterOnce), send(letterOnce), send(letterOnce)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect((await send(letterOnce)).body.code).toBe('conflict');
  await untilListed(kim, 'Once');
  await send({ to: toKim, subject: 'After it' });
  await untilListed(kim, 'After it');
  const subjects = await subjectsIn(kim, Buffer.from('INBOX').toString('base64url'));
  expect(subjects.filter((subject) => subject === 'Once')).toHaveLength(1);
});

test('while the mail server is away nothing is lost, and it can be sent when it is back', async () => {
  const draft = await draftOf({ to: toKim, subject: 'Later' });
  await world.pair.stopDovecot();
  const away = await send({ to: toKim, subject: 'Later', draft });
  await world.pair.startDovecot();
  expect([away.status, away.body.code]).toEqual([503, 'unavailable']);
  expect(await subjectsIn(ben, DRAFTS)).toEqual(['Later']);
  const { status } = await send({ to: toKim, subject: 'Later', draft });
  expect(status).toBe(201);
  expect(await subjectsIn(ben, DRAFTS)).toEqual([]);
});

test('a copy that cannot be kept does not unsend it; the draft stays instead', async () => {
  const draft = await draftOf({ to: toKim, subject: 'No room' });
  await world.query(`UPDATE users SET quota_bytes = 1 WHERE address = 'ben@post.test'`);
  const fresh = await world.open('ben@post.test');
  const { status, body } = await fresh('POST', `${API}/submissions`, {
    to: toKim,
    subject: 'No room',
    draft,
  });
  await world.query(`UPDATE users SET quota_bytes = 0 WHERE address = 'ben@post.test'`);
  expect([status, body]).toEqual([201, { rejected: [], sentCopy: null }]);
  await untilListed(kim, 'No room');
  expect(await subjectsIn(ben, DRAFTS)).toEqual(['No room']);
});

function residentBytes(): number {
  const status = readFileSync(`/proc/${world.panel.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}

test('50 MiB go out and into the copy, and come whole', async () => {
  const before = residentBytes();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, residentBytes());
  }, 20);
  const attachments = [await planted(50 * MIB)];
  const { status, body } = await send({ to: toKim, subject: 'Large', attachments });
  clearInterval(watch);
  expect(status).toBe(201);
  expect(body.sentCopy).toEqual(expect.any(String));
  process.stdout.write(
    `50 MiB sent; the panel grew by ${((highest - before) / MIB).toFixed(1)} MiB at most\n`,
  );
  const row = await eventually(async () => {
    const { body } = await kim('GET', `${API}/messages?folder=${Buffer.from('INBOX').toString('base64url')}`);
    return body.items.find(({ subject }: { subject: string }) => subject === 'Large');
  });
  const { body: message } = await kim('GET', `${API}/messages/${row.id}`);
  const file = await fetch(
    `${world.panel.url}${API}/messages/${row.id}/parts/${message.attachments[0].part}`,
    {
      headers: { cookie: kim.cookie },
    },
  );
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.length).toBe(50 * MIB);
  expect(bytes.equals(Buffer.alloc(50 * MIB, 'abcdefgh'))).toBe(true);
}, 120_000);

// The last one: some seconds after it the mail server cuts the connections of this mailbox once more.
test('a session that has ended sends nothing', async () => {
  const gone = await world.open('ben@post.test');
  await gone('DELETE', '/api/v1/me/sessions');
  expect((await gone('POST', `${API}/submissions`, { to: toKim, subject: 'Never' })).status).toBe(401);
});
