import { expect, type Page, test } from '@playwright/test';
import { idleImap, imap, resetUser, signIn, signInUser, somebody, untilAt, visit } from './demo';

/** Every step is a line of the page that people follow, in its words. */
const OLD = 'Harbour-light-42';
const { step } = test;

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The new password, and only the new one, opens the mailbox. */
async function expectOnly(address: string, password: string, old: string): Promise<void> {
  expect(await imap(address, old)).toBeNull();
  const opened = await imap(address, password);
  expect(opened).not.toBeNull();
  await opened?.logout();
}

test('1. Change your mailbox password from the Webmail', async ({ page, request, browser }) => {
  const address = await somebody(request, 21);
  await resetUser(request, address, { password: OLD });
  const { cut } = await idleImap(address, OLD);
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  let fresh = '';

  await step(
    'Log into the Webmail using your full e-mail address and your current e-mail password',
    async () => {
      await visit(page, '/mail');
      await signInUser(page, address, OLD);
      await expect(page.getByRole('navigation', { name: 'Folders' })).toBeVisible();
    },
  );
  await step('(the same person is signed in at another browser, and by a mail program)', async () => {
    await visit(elsewhere, new URL('/user', page.url()).href);
    await signInUser(elsewhere, address, OLD);
    await expect(elsewhere.getByRole('heading', { name: 'Password' })).toBeVisible();
  });
  await step(
    'Click on the User icon from the top right to activate the menu. Then click on My account',
    async () => {
      await page.getByRole('button', { name: /^Account of/ }).click();
      await page.getByRole('link', { name: 'My account' }).click();
      await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
    },
  );
  const section = page.getByRole('region', { name: 'Password' });
  await step('In the Account tab, in the Password section, you can fill in the new password', async () => {
    await expect(page.getByRole('tab', { name: 'Account' })).toHaveAttribute('aria-selected', 'true');
    await section.getByLabel('New password', { exact: true }).fill('short');
  });
  await step('Please note the password must meet all the requirements', async () => {
    await expect(section.getByText('8 characters or more').first()).toBeVisible();
    await section.getByRole('button', { name: 'Update password and log me out from everywhere' }).click();
    await expect(page).toHaveURL(/\/mail\/account/);
  });
  await step(
    'You can also generate a strong password by clicking on the Refresh arrow icon at the right of the Password field',
    async () => {
      const field = section.getByLabel('New password', { exact: true });
      const arrow = section.getByRole('button', { name: 'Generate a password' });
      const [fieldBox, arrowBox] = [await field.boundingBox(), await arrow.boundingBox()];
      expect(arrowBox?.x).toBeGreaterThan((fieldBox?.x ?? 0) + (fieldBox?.width ?? 0) / 2);
      await arrow.click();
      fresh = await clipboard(page);
      expect(fresh.length).toBeGreaterThanOrEqual(16);
    },
  );
  await step('Fill in and confirm the new password', async () => {
    await expect(section.getByLabel('Confirm password')).toHaveValue(fresh);
  });
  await step(
    'Click on the Update password and log me out from everywhere button. This will log you out of every device or email client',
    async () => {
      await section.getByRole('button', { name: 'Update password and log me out from everywhere' }).click();
      await expect(page).toHaveURL(/\/mail\/sign-in/);
      await cut;
      await elsewhere.reload();
      await expect(elsewhere).toHaveURL(/\/user\/sign-in/);
    },
  );
  await step('Your password was updated, and you can now use it to log back in', async () => {
    await expect(page.getByText('Your password was updated')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await signInUser(page, address, fresh);
    await expect(page.getByRole('navigation', { name: 'Folders' })).toBeVisible();
    await expectOnly(address, fresh, OLD);
  });
  await other.close();
});

test('2. Change your mailbox password from the User Panel', async ({ page, request }) => {
  const address = await somebody(request, 22);
  await resetUser(request, address, { password: OLD });
  await step('Go to the User Panel', () => visit(page, '/user'));
  await step('Log in using your full e-mail address and your current e-mail password', async () => {
    await signInUser(page, address, OLD);
    await page.waitForURL(/\/user\/password/);
  });
  await step('Click on the Password icon from the menu', async () => {
    await page.getByRole('link', { name: 'Password' }).click();
    await expect(page.getByRole('heading', { name: 'Password' })).toBeVisible();
  });
  await step('Enter your new password, confirm it and click on the Change button', async () => {
    await page.getByLabel('New password', { exact: true }).fill('Meadow-sparrow-17');
    await page.getByLabel('Confirm password').fill('Meadow-sparrow-17');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Password changed' })).toBeVisible();
    await expectOnly(address, 'Meadow-sparrow-17', OLD);
  });
});

test('You can also access the control panel directly from within Webmail', async ({ page, request }) => {
  const address = await somebody(request, 23);
  await resetUser(request, address, { password: OLD });
  await visit(page, '/mail');
  await signInUser(page, address, OLD);
  await step('Click on the User icon to show the menu, and then go to User Settings', async () => {
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('link', { name: 'User Settings' }).click();
  });
  await step('You will be automatically logged into your User Panel', async () => {
    await untilAt(page, /\/user\/password/);
    await expect(page.getByRole('heading', { name: 'Password' })).toBeVisible();
  });
});

test('3. Change the mailbox password from the Admin Panel', async ({ page, request }) => {
  const address = await somebody(request, 24);
  await resetUser(request, address, { password: OLD });
  const { cut } = await idleImap(address, OLD);
  await step('Go to the Admin Panel. Log in using your Admin username and password', () => signIn(page));
  await step('Go to the Users tab from the menu', () => page.getByRole('link', { name: 'Users' }).click());
  await step('From the Select Domain dropdown, select the desired domain name', async () => {
    await page.getByRole('combobox', { name: 'Select Domain' }).click();
    await page.keyboard.type('example.org');
    await page
      .getByRole('option', { name: /example\.org/ })
      .first()
      .click();
  });
  await step('Click on the Edit (pencil) icon to update the desired mailbox', async () => {
    await page.getByRole('searchbox').fill(address.split('@')[0] ?? '');
    await page.getByRole('button', { name: `Edit ${address}` }).click();
  });
  const window = page.getByRole('dialog');
  await step(
    'In the new pop-up window, you can fill in the new Password for the e-mail address',
    async () => {
      await expect(window.getByText(address)).toBeVisible();
      await expect(window.getByLabel('Password', { exact: true })).toBeEditable();
    },
  );
  await step(
    'You can also use the New button to generate a complex password and copy it to clipboard using the Copy button',
    async () => {
      await window.getByRole('button', { name: 'New', exact: true }).click();
      await window.getByRole('button', { name: 'Copy', exact: true }).click();
    },
  );
  await step('Click on the Update User button to save the changes', async () => {
    await window.getByRole('button', { name: 'Update User' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Password updated' })).toBeVisible();
    await cut;
    await expectOnly(address, await clipboard(page), OLD);
  });
});
