import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { ageProof, imap, resetUser, signInUser, somebody, untilAt, visit } from './demo';

const OLD = 'Harbour-light-42';

const userIcon = (page: Page) => page.getByRole('button', { name: /^Account of/ });

async function openWebmail(page: Page, address: string): Promise<void> {
  await visit(page, '/mail');
  await expect(page).toHaveURL(/\/mail\/sign-in/);
  await signInUser(page, address, OLD);
  await expect(page).toHaveURL(/\/mail$/);
  await page.waitForLoadState('load');
}

async function expectOnlyNew(page: Page, address: string, fresh: string): Promise<void> {
  expect(await imap(address, OLD)).toBeNull();
  await (await imap(address, fresh))?.logout();
  await signInUser(page, address, OLD);
  await expect(page.getByText('The name or the password is not right.')).toBeVisible();
  await signInUser(page, address, fresh);
  await expect(page).toHaveURL(/\/mail$/);
}

test('My account by keyboard alone, with a proof that is asked for; the receipt, then the new one only', async ({
  page,
  request,
}) => {
  const address = await somebody(request, 61);
  await resetUser(request, address, { password: OLD });
  await openWebmail(page, address);
  await userIcon(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'My account' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/mail\/account$/);
  await ageProof(address);
  await page.getByLabel('New password').focus();
  await page.keyboard.type('Lantern-fish-88');
  await page.getByLabel('Confirm password').focus();
  await page.keyboard.type('Lantern-fish-88');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Current password', { exact: true })).toBeFocused();
  await page.keyboard.type(OLD);
  await page.keyboard.press('Enter');
  const told = page.getByRole('status').filter({ hasText: 'Your password was updated' });
  await expect(told).toContainText(/You can now use it to log back in\. .*1 webmail session ended\./);
  await expectOnlyNew(page, address, 'Lantern-fish-88');
});

test('User Settings on one host: the same session, which the list calls Webmail; back again, sign out', async ({
  page,
  request,
}) => {
  const address = await somebody(request, 62);
  await resetUser(request, address, { password: OLD });
  await openWebmail(page, address);
  await userIcon(page).click();
  await page.getByRole('link', { name: 'User Settings' }).click();
  await untilAt(page, /\/user\/password$/);
  await page.getByRole('link', { name: 'Sessions' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'this one' })).toContainText('Webmail');
  await visit(page, '/mail');
  await userIcon(page).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/mail\/sign-in/);
});

test('who must change the password gets from the Webmail to that form and nowhere else', async ({
  page,
  request,
}) => {
  const address = await somebody(request, 63);
  await resetUser(request, address, { password: OLD, mustChangePassword: true });
  for (const path of ['/mail', '/mail/account']) {
    await visit(page, path);
    if (page.url().includes('/mail/sign-in')) await signInUser(page, address, OLD);
    await untilAt(page, /\/user\/password$/);
  }
});

test.describe('looks', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${colorScheme}: nothing is found by axe, nothing is wider than 360 px`, async ({
      page,
      request,
    }) => {
      const address = await somebody(request, 64);
      await resetUser(request, address, { password: OLD });
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 740 });
      await visit(page, '/mail/account');
      await expectAccessible(page);
      await signInUser(page, address, OLD);
      await expect(page).toHaveURL(/\/mail\/account$/);
      await page.getByRole('button', { name: 'Generate a password' }).click();
      await expectAccessible(page);
      const wide = await page.locator('#content').evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(wide).toBe(0);
      await userIcon(page).click();
      await expect(page.getByRole('link', { name: 'User Settings' })).toBeVisible();
      await expectAccessible(page);
    });
  }
});
