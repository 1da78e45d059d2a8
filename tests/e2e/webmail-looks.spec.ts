import { expect, type Page, test } from '@playwright/test';
import { letter } from '../support/webmail-world';
import { expectAccessible } from './axe';
import { deliverRaw, somebody } from './demo';
import { addRecipient, composer, openMail, openRow, rows, textOf } from './webmail';

const HTML =
  '<h3>Fünf Bücher</h3><p>See <a href="https://example.org/">the list</a>.</p><blockquote>Old</blockquote>';

test.setTimeout(120_000);

let reader: string;

test.beforeAll(async ({ request }) => {
  reader = await somebody(request, 36);
  await deliverRaw(reader, [
    letter('A letter of text', 'Hello.\r\n\r\n> what was said\r\n\r\nhttps://example.org/'),
    letter('A letter of HTML', HTML, ['Content-Type: text/html; charset=utf-8']),
  ]);
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
}

async function backToList(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Back to the list' });
  if (await back.isVisible()) await back.click();
}

async function openFolderDialog(page: Page): Promise<void> {
  const drawer = page.getByRole('button', { name: 'Open the folders' });
  if (await drawer.isVisible()) await drawer.click();
  await page.getByRole('button', { name: 'New folder' }).click();
  await expect(page.getByRole('dialog', { name: 'New folder' })).toBeVisible();
}

/** After what comes in with a movement is in. */
async function expectFine(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getTiming().iterations));
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** Each on the way to the next, as a person goes. */
async function lookAtReading(page: Page): Promise<void> {
  await expect(rows(page, 'A letter of text').first()).toBeVisible();
  await expectFine(page);
  for (const subject of ['A letter of text', 'A letter of HTML']) {
    await openRow(page, subject);
    await expectFine(page);
    await backToList(page);
  }
  await expect(rows(page, 'A letter of text').first()).toBeVisible();
}

async function lookAtDialogs(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectFine(page);
  await page.keyboard.press('Escape');
  await openFolderDialog(page);
  await expectFine(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function lookAtWriting(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await addRecipient(page, 'To', 'no address');
  await addRecipient(page, 'Cc', reader);
  await textOf(page).fill('Words');
  await expectFine(page);
  await composer(page).getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Discard this message?')).toBeVisible();
  await expectFine(page);
  await page.getByRole('button', { name: 'Discard', exact: true }).first().click();
  await expect(composer(page)).toHaveCount(0);
}

for (const width of [1440, 390, 360]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${width} px, ${colorScheme}: every screen by axe, none scrolls sideways`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await openMail(page, reader);
      await lookAtReading(page);
      await lookAtDialogs(page);
      await lookAtWriting(page);
      await page.goto('/mail/account');
      await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
      await expectFine(page);
    });
  }
}
