import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { demo, idleImap, imap, samplePassword, signIn, signInUser, visit } from './demo';

const [ANNA, BJORN] = demo().users;

async function openAnna(page: Page, address: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Select Domain' }).click();
  await page.keyboard.type('example.org');
  await page
    .getByRole('option', { name: /example\.org/ })
    .first()
    .click();
  await page.getByRole('button', { name: `Edit ${address}` }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('by mouse: sign in, pick the domain, edit, New, Copy, Update User; the mail server takes the new one only', async ({
  page,
}) => {
  const { address, password: old } = ANNA ?? { address: '', password: '' };
  const { cut } = await idleImap(address, old);

  await signIn(page);
  await openAnna(page, address);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'New', exact: true }).click();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await dialog.getByRole('button', { name: 'Update User' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Password updated' })).toContainText(
    '1 mail session ended.',
  );

  await cut;
  const copied = await clipboard(page);
  expect(copied.length).toBeGreaterThanOrEqual(16);
  expect(await imap(address, old)).toBeNull();
  const fresh = await imap(address, copied);
  expect(fresh).not.toBeNull();
  await fresh?.logout();
});

test('by keyboard alone, the same', async ({ page }) => {
  const { address } = BJORN ?? { address: '' };
  const admin = demo().admins[0];
  await visit(page, '/admin');
  await expect(page.getByLabel('Admin username')).toBeFocused();
  await page.keyboard.type(admin?.username ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.type(admin?.password ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/users/);
  await expect(page.getByRole('table')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('bjorn.lindqvist');
  await expect(page.getByRole('option', { name: /bjorn\.lindqvist/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(address)).toBeVisible();
  await dialog.getByRole('button', { name: 'New', exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Name').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Password updated/)).toBeVisible();
  const fresh = await imap(address, await clipboard(page));
  expect(fresh).not.toBeNull();
  await fresh?.logout();
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing: ${scheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 844 });
      const check = () => expectAccessible(page);
      await visit(page, '/admin/sign-in');
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      await check();
      await signIn(page);
      await visit(page, '/admin/users?domain=example.org');
      await expect(page.getByText('anna.bergmann@example.org')).toBeVisible();
      await check();
      await visit(page, '/admin/users?domain=example.org&edit=anna.bergmann@example.org');
      await expect(page.getByRole('button', { name: 'Update User' })).toBeVisible();
      await page.getByRole('button', { name: 'New', exact: true }).click();
      await check();
      await visit(page, '/admin/domains');
      await expect(page.getByRole('main').getByText('example.net')).toBeVisible();
      await check();
    });
  }
}

test('nothing on the pages breaks their policy, and nothing is asked of elsewhere', async ({ page }) => {
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== demo().url && !request.url().startsWith('data:'))
      wrong.push(request.url());
  });
  await signIn(page);
  await visit(page, '/admin/users?domain=example.org&edit=anna.bergmann@example.org');
  await expect(page.getByRole('button', { name: 'Update User' })).toBeVisible();
  await visit(page, '/admin/domains');
  await expect(page.getByRole('main').getByText('example.net')).toBeVisible();
  expect(wrong).toEqual([]);
});

test('somebody else changed it: it is said, and nothing is overwritten', async ({ page, request }) => {
  await signIn(page);
  const address = 'mei.tanaka@xn--mller-kva.example';
  await visit(page, `/admin/users?domain=xn--mller-kva.example&edit=${encodeURIComponent(address)}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Name')).toHaveValue('田中 芽衣');
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await request.patch(`/api/v1/users/${address}`, {
    data: { name: 'Changed elsewhere' },
    headers: { cookie },
  });
  expect(answer.status()).toBe(200);
  await dialog.getByLabel('Name').fill('Mine');
  await dialog.getByRole('button', { name: 'Update User' }).click();
  await expect(dialog.getByText('Changed elsewhere')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Mine')).toBeVisible();
});

test('new user, delete with the address typed, errors at the fields', async ({ page }) => {
  await signIn(page);
  await visit(page, '/admin/users?domain=bakery.example');
  await page.getByRole('button', { name: 'New user' }).click();
  let dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Address/).fill('one-too-many');
  await dialog.getByRole('button', { name: /Create/ }).click();
  await expect(dialog.getByText('The domain has as many users as it may have.')).toBeVisible();
  await visit(page, '/admin/users?domain=example.net');
  await page.getByRole('button', { name: 'New user' }).click();
  dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Address/).fill('a.new.one');
  await dialog.getByRole('button', { name: /Create/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('a.new.one@example.net').first()).toBeVisible();
});

test('a domain admin sees what is his', async ({ page }) => {
  await signIn(page, 'domain-admin');
  await visit(page, '/admin/domains');
  await expect(page.getByRole('main').getByText('example.org')).toBeVisible();
  await expect(page.getByText('bakery.example')).toHaveCount(0);
  await visit(page, '/admin/users?domain=bakery.example');
  await expect(page.getByText(/no such domain/i)).toBeVisible();
});

test('Log out everywhere in the pop-up cuts the mail program and the panel, and leaves the password', async ({
  page,
  browser,
}) => {
  const address = 'ivan.imported@example.org';
  const password = samplePassword();
  const { cut } = await idleImap(address, password);
  const owner = await browser.newPage();
  await owner.goto('/user');
  await signInUser(owner, address, password);
  await expect(owner).toHaveURL(/\/user\/password/);

  await signIn(page);
  await visit(page, `/admin/users?domain=example.org&edit=${address}`);
  await page.getByRole('button', { name: 'Log out everywhere' }).click();
  await expect(page.getByText(/^Open now: .*1 mail session/)).toBeVisible();
  await page.getByRole('button', { name: 'Log out', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'is logged out everywhere' })).toContainText(
    '1 mail session and 1 panel session ended.',
  );
  await cut;
  await owner.reload();
  await expect(owner).toHaveURL(/\/user\/sign-in/);
  const again = await imap(address, password);
  expect(again).not.toBeNull();
  await again?.logout();
  await owner.close();
});

for (const [path, name, home] of [
  ['/admin/nowhere', 'Go to the users', '/admin/users'],
  ['/user/nowhere', 'Go to the User Panel', '/user'],
  ['/mail/nowhere', 'Go to the mail', '/mail'],
] as const) {
  test(`a page that is not there leads home: ${path}`, async ({ page }) => {
    await visit(page, path);
    await expect(page.getByRole('link', { name })).toHaveAttribute('href', home);
  });
}
