import { type Browser, expect, type Page, test } from '@playwright/test';
import { samplePassword, signInUser, somebody, visit } from './demo';
import { mailServer } from './mail-server';
import { readByPython } from './python';
import {
  composer,
  goToFolder,
  openMail,
  openRow,
  rows,
  send,
  sendOff,
  textOf,
  untilMail,
  write,
} from './webmail';

let writer: string;
let reader: string;

test.beforeAll(async ({ request }) => {
  [writer, reader] = [await somebody(request, 34), await somebody(request, 35)];
});

/** Whatever a test that failed has left; a Postfix that runs would refuse to be started. */
test.afterEach(async () => {
  const { dovecot, postfix } = mailServer();
  await dovecot.start();
  await postfix.stop();
  await postfix.start();
});

/** Sent once, kept once, and no more a draft. */
async function expectOnce(subject: string): Promise<void> {
  const subjects = (user: string, folder: string) =>
    (readByPython(user)[folder] ?? []).filter((message) => message.subject === subject).length;
  await expect.poll(() => subjects(reader, 'INBOX'), { timeout: 20_000 }).toBe(1);
  expect([subjects(writer, 'Sent'), subjects(writer, 'Drafts')]).toEqual([1, 0]);
}

function saved(page: Page) {
  return expect(composer(page).getByText(/^Saved \d/)).toBeVisible({ timeout: 40_000 });
}

test('the mail server goes while one writes: nothing is lost, it is saved by itself and sent once', async ({
  page,
}) => {
  const { dovecot } = mailServer();
  const subject = 'While it was away';
  await openMail(page, writer);
  await write(page, { to: reader, subject, text: 'Before' });
  await saved(page);
  await dovecot.stop();
  await textOf(page).click();
  await page.keyboard.type(' and after');
  await expect(composer(page).getByText('Not saved, trying again.')).toBeVisible({ timeout: 20_000 });
  await send(page);
  await expect(composer(page).getByRole('alert')).toContainText('The mail server', { timeout: 20_000 });
  await expect(textOf(page)).toContainText('Before and after');
  await dovecot.start();
  await saved(page);
  await expect(textOf(page)).toContainText('Before and after');
  await sendOff(page);
  await expectOnce(subject);
});

test('Postfix alone is away: it is said, the draft stays, and it is sent once when it is back', async ({
  page,
}) => {
  const { postfix } = mailServer();
  const subject = 'Nobody takes it';
  await openMail(page, writer);
  await write(page, { to: reader, subject, text: 'Once' });
  await saved(page);
  await postfix.stop();
  await send(page);
  await expect(composer(page).getByRole('alert')).toContainText(
    'The mail server did not take the message. Your draft stays as it is',
    { timeout: 30_000 },
  );
  await expect(textOf(page)).toContainText('Once');
  expect(readByPython(writer).Drafts?.map((draft) => draft.subject)).toEqual([subject]);
  await postfix.start();
  await sendOff(page);
  await expectOnce(subject);
});

test('the answer to a message that was sent is lost: it does not go twice', async ({ page }) => {
  const subject = 'Was it sent?';
  await openMail(page, writer);
  await write(page, { to: reader, subject, text: 'Once' });
  await page.route('**/api/v1/mail/submissions', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await send(page);
  await expect(composer(page).getByRole('alert')).toContainText('Look into Sent before you send it again.', {
    timeout: 20_000,
  });
  await page.unroute('**/api/v1/mail/submissions');
  await expect(textOf(page)).toContainText('Once');
  await expectOnce(subject);
  await send(page);
  await expect(composer(page).getByRole('alert')).toContainText('sent already');
  await expectOnce(subject);
});

test('list and message while the mail server is away: they say so, and come at the next try', async ({
  page,
}) => {
  const { dovecot } = mailServer();
  await openMail(page, writer);
  await write(page, { to: writer, subject: 'To myself', text: 'Read me' });
  await sendOff(page);
  await expect(rows(page, 'To myself')).toHaveCount(1, { timeout: 20_000 });
  await dovecot.stop();
  const reading = page.getByRole('region', { name: 'Reading' });
  await rows(page, 'To myself').getByRole('link').click();
  await expect(reading.getByText('The message did not load')).toBeVisible({ timeout: 20_000 });
  await expect(reading).toContainText('The mail server does not answer.');
  const list = page.getByRole('region', { name: 'Messages' });
  await goToFolder(page, 'Archive');
  await expect(list.getByText('The messages did not load')).toBeVisible({ timeout: 20_000 });
  await dovecot.start();
  await list.getByRole('button', { name: 'Try again' }).click();
  await expect(list.getByText('The folder is empty')).toBeVisible();
  await goToFolder(page, 'Inbox');
  const message = await openRow(page, 'To myself');
  await expect(message.frameLocator('iframe').getByText('Read me')).toBeVisible();
});

/** In another browser, with the button that says so. */
async function logOutEverywhere(browser: Browser, address: string): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  await visit(page, '/user/sessions');
  await signInUser(page, address, samplePassword());
  await page.getByRole('button', { name: 'Log me out from everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log me out from everywhere' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.context().close();
}

/** Told that the session has ended, and gone to where one signs in. */
async function writeUntilLoggedOut(page: Page, browser: Browser, subject: string): Promise<void> {
  await openMail(page, writer);
  await write(page, { to: reader, subject, text: 'Kept' });
  await saved(page);
  await logOutEverywhere(browser, writer);
  await expect(composer(page).getByText('You were signed out')).toBeVisible({ timeout: 20_000 });
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' to the last word');
  await composer(page).getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/mail\/sign-in/);
  await page.waitForLoadState('networkidle');
}

test('logged out elsewhere while one writes: it is there after signing in, and can be sent', async ({
  page,
  browser,
}) => {
  const subject = 'Logged out';
  await writeUntilLoggedOut(page, browser, subject);
  await signInUser(page, writer, samplePassword());
  await untilMail(page);
  await expect(textOf(page)).toContainText('Kept to the last word');
  await expect(composer(page)).toContainText(reader);
  await sendOff(page);
  await expectOnce(subject);
});

test('somebody else who signs in at the same browser does not see it', async ({ page, browser }) => {
  await writeUntilLoggedOut(page, browser, 'Private');
  await signInUser(page, reader, samplePassword());
  await untilMail(page);
  await page.waitForTimeout(1_000);
  await expect(composer(page)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify({ ...window.sessionStorage }))).not.toContain('last word');
});
