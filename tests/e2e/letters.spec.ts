import { randomBytes } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { somebody } from './demo';
import { readByPython } from './python';
import {
  addRecipient,
  attach,
  attached,
  composer,
  type File,
  folders,
  goToFolder,
  headerOf,
  openElsewhere,
  openRow,
  rows,
  sendOff,
  takeDown,
  textOf,
  write,
} from './webmail';

test.describe.configure({ mode: 'serial' });

const SUBJECT = 'Reise nach Köln – „Entwurf“';
const TEXT: File = {
  name: 'Übersicht für Köln.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Zug 8:14\r\nGleis 7, Wagen ½\n'),
};
const BINARY: File = {
  name: 'pictures.bin',
  mimeType: 'application/octet-stream',
  buffer: randomBytes(3 * 2 ** 20),
};

let anna: Page;
let ben: Page;
let [annasAddress, bensAddress] = ['', ''];

async function signedIn(browser: Browser, address: string): Promise<Page> {
  const page = await openElsewhere(browser, address);
  // Gone after a reload: what appears until then came by itself.
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  return page;
}

async function expectNoReload(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
}

test.beforeAll(async ({ browser, request }) => {
  annasAddress = await somebody(request, 30);
  bensAddress = await somebody(request, 31);
  anna = await signedIn(browser, annasAddress);
  ben = await signedIn(browser, bensAddress);
});

test('formatted, with two files and a copy to oneself: it appears by itself, and its files are the same', async () => {
  await write(anna, { to: bensAddress, subject: SUBJECT, text: 'Grüße, we leave at ' });
  await addRecipient(anna, 'Cc', annasAddress);
  await textOf(anna).click();
  await anna.keyboard.press('Control+End');
  await anna.keyboard.press('Control+b');
  await anna.keyboard.type('eight sharp');
  await attach(anna, [TEXT, BINARY]);
  await sendOff(anna);

  await expect(rows(ben, SUBJECT)).toHaveCount(1, { timeout: 20_000 });
  await expect(rows(anna, SUBJECT)).toHaveCount(1, { timeout: 20_000 });
  const message = await openRow(ben, SUBJECT);
  await expect(message.frameLocator('iframe').locator('strong')).toHaveText('eight sharp');
  for (const file of [TEXT, BINARY]) {
    const down = await takeDown(ben, file.name);
    expect(down.name).toBe(file.name);
    expect(down.buffer.equals(file.buffer)).toBe(true);
  }
  await expectNoReload(ben);
});

test('a reply: in the thread, marked on the one side, there on the other', async () => {
  await openRow(ben, SUBJECT);
  await ben.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(composer(ben)).toContainText('eight sharp');
  await expect(textOf(ben)).toBeFocused();
  await ben.keyboard.type('I am at the station.');
  await sendOff(ben);
  await expect(rows(ben, SUBJECT).getByRole('img', { name: 'Replied' })).toBeVisible();

  const answer = rows(anna, `Re: ${SUBJECT}`);
  await expect(answer).toHaveCount(1, { timeout: 20_000 });
  const original = rows(anna, SUBJECT).filter({ hasNotText: 'Re:' });
  const messageId = await headerOf(anna.request, original, 'message-id');
  expect(messageId).toMatch(/^<.+@.+>$/);
  expect(await headerOf(anna.request, answer, 'in-reply-to')).toBe(messageId);
  expect(await headerOf(anna.request, answer, 'references')).toBe(messageId);
  const message = await openRow(anna, `Re: ${SUBJECT}`);
  await expect(message.frameLocator('iframe').getByText('I am at the station.')).toBeVisible();
  await expect(message.frameLocator('iframe').locator('blockquote')).toContainText('eight sharp');
  await expectNoReload(anna);
});

test('the search finds it by its subject and by its text, and not by what it has not', async () => {
  const search = ben.getByRole('searchbox', { name: 'Search mail' });
  for (const [words, found] of [
    ['köln', 1],
    ['eight sharp', 1],
    ['nine sharp', 0],
  ] as const) {
    await search.fill(words);
    await expect(ben.getByText(found === 0 ? 'Nothing found' : '1 found').first()).toBeVisible();
    await expect(rows(ben, SUBJECT)).toHaveCount(found);
  }
  await search.fill('');
  await expect(rows(ben, SUBJECT)).toHaveCount(1);
});

async function moveTo(page: Page, folder: string): Promise<void> {
  await page.getByRole('article').getByRole('button', { name: 'Move to' }).click();
  await page.getByRole('button', { name: folder, exact: true }).click();
  await expect(page.getByText(`Moved to ${folder}.`)).toBeVisible();
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByText('The message is back.').last()).toBeVisible();
}

test('moved to a new folder, deleted, each taken back; starred; moved for good', async () => {
  const folder = 'Reisepläne';
  await ben.getByRole('button', { name: 'New folder' }).click();
  await ben.getByLabel('Name').fill(folder);
  await ben.getByRole('button', { name: 'Create folder' }).click();
  await expect(folders(ben).getByRole('link', { name: folder })).toBeVisible();

  await openRow(ben, SUBJECT);
  await moveTo(ben, folder);
  await expect(rows(ben, SUBJECT)).toHaveCount(0);
  await undo(ben);
  await expect(rows(ben, SUBJECT)).toHaveCount(1);

  await openRow(ben, SUBJECT);
  await ben.getByRole('article').getByRole('button', { name: 'Delete' }).click();
  await expect(rows(ben, SUBJECT)).toHaveCount(0);
  await undo(ben);
  await expect(rows(ben, SUBJECT)).toHaveCount(1);

  await rows(ben, SUBJECT).getByRole('button', { name: /^Star/ }).click();
  await openRow(ben, SUBJECT);
  await moveTo(ben, folder);
  await goToFolder(ben, folder);
  const star = rows(ben, SUBJECT).getByRole('button', { name: /^Star/ });
  await expect(star).toHaveAttribute('aria-pressed', 'true');
});

test('forwarded with its file', async () => {
  await openRow(ben, SUBJECT);
  await ben.getByRole('button', { name: 'Forward', exact: true }).click();
  await addRecipient(ben, 'To', annasAddress);
  await expect(attached(ben).getByRole('listitem')).toHaveCount(2);
  await attached(ben)
    .getByRole('button', { name: `Remove ${BINARY.name}` })
    .click();
  await sendOff(ben);
  await expect(rows(ben, SUBJECT).getByRole('img', { name: 'Forwarded' })).toBeVisible();

  await expect(rows(anna, `Fwd: ${SUBJECT}`)).toHaveCount(1, { timeout: 20_000 });
  await openRow(anna, `Fwd: ${SUBJECT}`);
  const down = await takeDown(anna, TEXT.name);
  expect(down.buffer.equals(TEXT.buffer)).toBe(true);
});

test('Python reads the same: structure, names, thread, flags, folders', () => {
  const [annas, bens] = [readByPython(annasAddress), readByPython(bensAddress)];
  const files = [TEXT, BINARY].map(({ name, mimeType, buffer }) => ({
    name,
    type: mimeType,
    base64: buffer.toString('base64'),
  }));
  const BODY = 'multipart/alternative(text/plain, text/html)';
  const [moved] = bens.Reisepläne ?? [];
  expect(moved).toMatchObject({
    subject: SUBJECT,
    to: bensAddress,
    cc: annasAddress,
    structure: `multipart/mixed(${BODY}, text/plain, application/octet-stream)`,
    files,
    defects: 0,
  });
  expect(moved?.texts[0]).toContain('Grüße, we leave at eight sharp');
  expect(moved?.texts[1]).toContain('<strong>eight sharp</strong>');
  expect(moved?.flags.split(' ')).toEqual(
    expect.arrayContaining(['\\Seen', '\\Flagged', '\\Answered', '$Forwarded']),
  );

  const [reply, forward] = bens.Sent ?? [];
  const thread = { inReplyTo: moved?.messageId, references: moved?.messageId };
  expect(reply).toMatchObject({ subject: `Re: ${SUBJECT}`, structure: BODY, flags: '\\Seen', ...thread });
  expect(forward).toMatchObject({
    subject: `Fwd: ${SUBJECT}`,
    structure: `multipart/mixed(${BODY}, text/plain)`,
    flags: '\\Seen',
    files: files.slice(0, 1),
  });
  const subjects = (folder?: { subject: string }[]) => folder?.map(({ subject }) => subject);
  expect(subjects(annas.INBOX)).toEqual([SUBJECT, reply?.subject, forward?.subject]);
  expect(subjects(annas.Sent)).toEqual([SUBJECT]);
  expect([bens.INBOX, annas.Drafts, bens.Drafts, bens.Trash]).toEqual([[], [], [], []]);
});
