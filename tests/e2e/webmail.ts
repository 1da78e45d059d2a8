import { readFile } from 'node:fs/promises';
import { type APIRequestContext, type Browser, expect, type Locator, type Page } from '@playwright/test';
import { samplePassword, signInUser } from './demo';

/** The webmail holds a stream of news open, so the network is never idle: it listens when its folders are known. */
export async function openMail(page: Page, address: string): Promise<void> {
  await page.goto('/mail');
  await page.waitForLoadState('networkidle');
  await signInUser(page, address, samplePassword());
  await untilMail(page);
}

/** In a browser of its own. */
export async function openElsewhere(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await openMail(page, address);
  return page;
}

export async function untilMail(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Messages' }).getByRole('searchbox')).toBeVisible();
  await expect(page).toHaveTitle(/Inbox/);
}

export function folders(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Folders' });
}

export async function goToFolder(page: Page, name: string): Promise<void> {
  await folders(page)
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

/** The messages with these words in what the list shows of them. */
export function rows(page: Page, words: string): Locator {
  return page
    .getByRole('region', { name: 'Messages' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link'), hasText: words });
}

export async function openRow(page: Page, words: string): Promise<Locator> {
  await rows(page, words).first().getByRole('link').click();
  const message = page.getByRole('article', { name: 'Message' });
  await expect(message.getByRole('heading', { level: 2 })).toContainText(words);
  return message;
}

export function composer(page: Page): Locator {
  return page.getByRole('dialog');
}

export async function addRecipient(page: Page, field: 'To' | 'Cc', address: string): Promise<void> {
  if (field === 'Cc') await composer(page).getByRole('button', { name: 'Cc', exact: true }).click();
  await composer(page).getByLabel(field, { exact: true }).fill(address);
  await page.keyboard.press('Enter');
}

export function textOf(page: Page): Locator {
  return composer(page).getByRole('textbox', { name: 'Text', exact: true });
}

type Written = { to: string; subject: string; text: string };

/** A new message, as far as it is written. */
export async function write(page: Page, { to, subject, text }: Written): Promise<void> {
  await page.getByRole('button', { name: 'New message' }).click();
  await addRecipient(page, 'To', to);
  await composer(page).getByLabel('Subject').fill(subject);
  await textOf(page).click();
  await page.keyboard.type(text);
}

export type File = { name: string; mimeType: string; buffer: Buffer };

export async function attach(page: Page, files: File[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await composer(page).getByRole('button', { name: 'Attach files' }).click();
  await (await chooser).setFiles(files);
  await expect(attached(page).getByRole('listitem')).toHaveCount(files.length);
}

/** The files of what is written. */
export function attached(page: Page): Locator {
  return composer(page).getByRole('region', { name: 'Attachments' });
}

export function send(page: Page): Promise<void> {
  return composer(page).getByRole('button', { name: 'Send', exact: true }).click();
}

/** Sends, and waits until it is said that it is done. */
export async function sendOff(page: Page): Promise<void> {
  await send(page);
  await expect(composer(page)).toBeHidden({ timeout: 20_000 });
  await expect(page.getByRole('alert').filter({ hasText: 'Sent.' }).first()).toBeVisible();
}

/** What comes when an attachment of the open message is taken down. */
export async function takeDown(page: Page, name: string): Promise<File> {
  const coming = page.waitForEvent('download');
  await page.getByRole('article').getByRole('link', { name }).click();
  const download = await coming;
  return {
    name: download.suggestedFilename(),
    mimeType: '',
    buffer: await readFile(await download.path()),
  };
}

/** A header of the message whose row this is, as it came. */
export async function headerOf(request: APIRequestContext, row: Locator, wanted: string): Promise<string> {
  const id = await row.first().getAttribute('data-message');
  const answer = await request.get(`/api/v1/mail/messages/${id}/headers`);
  const { headers } = (await answer.json()) as { headers: { name: string; value: string }[] };
  return headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
}
