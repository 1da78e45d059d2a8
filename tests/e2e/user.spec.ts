import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import {
  ageProof,
  demo,
  idleImap,
  imap,
  resetUser,
  samplePassword,
  signIn,
  signInUser,
  untilAt,
  visit,
} from './demo';

const [, BJORN, MEI] = demo().users.map(({ address }) => address) as [string, string, string];
/** Of the sample, too. */
const OMAR = 'omar.haddad@example.org';
const PASSWORD = 'Harbour-light-42';

async function open(page: Page, path: string, address: string, password: string): Promise<void> {
  await visit(page, path);
  await signInUser(page, address, password);
  await untilAt(page, new RegExp(`${path}$`));
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/user\/sign-in/);
}

test('by mouse: sign in, New, Copy, Change; panel and mail server take the new one only', async ({
  page,
}) => {
  const old = samplePassword();
  const { cut } = await idleImap(MEI, old);
  await visit(page, '/user');
  await signInUser(page, MEI, old);
  await untilAt(page, /\/user\/password$/);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'Change' }).click();
  const told = page.getByRole('status').filter({ hasText: 'Password changed' });
  await expect(told).toContainText('1 mail session ended.');
  await expect(told).toContainText('give each of them the new one');

  await cut;
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.length).toBeGreaterThanOrEqual(16);
  expect(await imap(MEI, old)).toBeNull();
  const fresh = await imap(MEI, copied);
  expect(fresh).not.toBeNull();
  await fresh?.logout();

  await signOut(page);
  await signInUser(page, MEI, old);
  await expect(page.getByText('The name or the password is not right.')).toBeVisible();
  await signInUser(page, MEI, copied);
  await untilAt(page, /\/user\/password$/);
});

test('by keyboard alone, the same', async ({ page, request }) => {
  await resetUser(request, BJORN, { password: PASSWORD });
  await visit(page, '/user/password');
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await page.keyboard.type(BJORN);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await untilAt(page, /\/user\/password$/);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('New password')).toBeFocused();
  await page.keyboard.type('Lantern-fish-88');
  for (let tabs = 0; tabs < 4; tabs += 1) await page.keyboard.press('Tab');
  await expect(page.getByLabel('Confirm password')).toBeFocused();
  await page.keyboard.type('Lantern-fish-88');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Password changed')).toBeVisible();
  const fresh = await imap(BJORN, 'Lantern-fish-88');
  expect(fresh).not.toBeNull();
  await fresh?.logout();
});

test('who signed in a while ago is asked for the current password, and a wrong one changes nothing', async ({
  page,
  request,
}) => {
  await resetUser(request, BJORN, { password: PASSWORD });
  await open(page, '/user/password', BJORN, PASSWORD);
  await ageProof(BJORN);
  await page.getByLabel('New password').fill('Lantern-fish-88');
  await page.getByLabel('Confirm password').fill('Lantern-fish-88');
  await page.getByRole('button', { name: 'Change' }).click();
  const dialog = page.getByRole('dialog');
  const current = dialog.getByLabel('Current password', { exact: true });
  await expect(current).toBeFocused();
  await expectAccessible(page);
  await current.fill('Lantern-fish-88');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('This is not the current password.')).toBeVisible();
  await current.fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Password changed')).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('sessions: another browser and a mail program are seen; one is ended, then all', async ({
  page,
  browser,
}) => {
  const other = await browser.newPage({
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) AppleWebKit/605 Version/18 Safari/605',
  });
  await open(other, '/user/sessions', OMAR, samplePassword());
  const { cut } = await idleImap(OMAR, samplePassword());
  await open(page, '/user/sessions', OMAR, samplePassword());
  const main = page.getByRole('main');
  await expect(main.getByRole('listitem').filter({ hasText: 'this one' })).toContainText('Chrome on Linux');
  const imapRow = main.getByRole('listitem').filter({ hasText: 'IMAP' });
  await expect(imapRow).toContainText('1 connection · 127.0.0.1');

  await main.getByRole('button', { name: /^End Safari on macOS/ }).click();
  await expect(main.getByText('Safari on macOS')).toHaveCount(0);
  await other.reload();
  await expect(other).toHaveURL(/\/user\/sign-in/);

  await page.getByRole('button', { name: 'Log me out from everywhere' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('this one too');
  await dialog.getByRole('button', { name: 'Log me out from everywhere' }).click();
  await expect(page).toHaveURL(/\/user\/sign-in/);
  await expect(page.getByText('You are logged out from everywhere')).toBeVisible();
  await expect(page.getByText('1 mail session and 1 panel session ended.')).toBeVisible();
  await cut;
  await visit(page, '/user/sessions');
  await expect(page).toHaveURL(/\/user\/sign-in/);
  await other.close();
});

test('who must change the password gets to that page alone, and then to all', async ({ page, request }) => {
  await resetUser(request, BJORN, { password: PASSWORD, mustChangePassword: true });
  await visit(page, '/user/sessions');
  await signInUser(page, BJORN, PASSWORD);
  await untilAt(page, /\/user\/password$/);
  await expect(page.getByText('Choose a new password first')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sessions' })).toHaveCount(0);
  await page.getByLabel('New password').fill('Lantern-fish-88');
  await page.getByLabel('Confirm password').fill('Lantern-fish-88');
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByText('Password changed')).toBeVisible();
  await page.getByRole('link', { name: 'Sessions' }).click();
  await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible();
});

test("the settings for mail programs; an admin's session opens nothing here", async ({ page, request }) => {
  await signIn(page);
  await visit(page, '/user/mail-programs');
  await expect(page).toHaveURL(/\/user\/sign-in\?to=/);
  await resetUser(request, BJORN, { password: PASSWORD });
  await signInUser(page, BJORN, PASSWORD);
  await expect(page).toHaveURL(/\/user\/mail-programs$/);
  const receiving = page.getByRole('region', { name: 'Receiving: IMAP' });
  await expect(receiving).toContainText(String(demo().imap.port));
  await receiving.getByRole('button', { name: /^Copy: User name/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(BJORN);
  await visit(page, '/user/sign-in');
  await untilAt(page, /\/user\/password$/);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing, and nothing breaks the policy: ${scheme}, ${width} wide`, async ({
      page,
      request,
    }) => {
      const wrong: string[] = [];
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      await resetUser(request, BJORN, { password: PASSWORD });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 844 });
      const check = async (name: string) => {
        await expectAccessible(page);
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        expect([name, scrollWidth]).toEqual([name, clientWidth]);
      };
      await visit(page, '/user/sign-in');
      await check('sign-in');
      await signInUser(page, BJORN, PASSWORD);
      await untilAt(page, /\/user\/password$/);
      await page.getByRole('button', { name: 'New', exact: true }).click();
      await check('password');
      await page.getByRole('button', { name: 'Change' }).click();
      await expect(page.getByText('Password changed')).toBeVisible();
      await check('changed');
      await visit(page, '/user/mail-programs');
      await expect(page.getByText('Receiving: IMAP')).toBeVisible();
      await check('mail-programs');
      await visit(page, '/user/sessions');
      await check('sessions');
      await page.getByRole('button', { name: 'Log me out from everywhere' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check('log-out');
      expect(wrong).toEqual([]);
    });
  }
}
