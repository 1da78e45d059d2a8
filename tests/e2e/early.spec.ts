import { expect, test } from '@playwright/test';
import { demo, samplePassword, signIn, signInUser, visit, visitBeforeScripts } from './demo';

const NEW = 'Harbour-light-42';

test('what was typed at the door before the page listened signs one in', async ({ page }) => {
  const admin = demo().admins[0];
  const { listen } = await visitBeforeScripts(page, '/admin/sign-in');
  await page.getByLabel('Admin username').fill(admin?.username ?? '');
  await page.getByLabel('Password', { exact: true }).fill(admin?.password ?? '');
  await listen();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/admin\/users/);
});

test('a new password typed before the page listened is held against the rule, and stays', async ({
  page,
}) => {
  await visit(page, '/user');
  await signInUser(page, 'ivan.imported@example.org', samplePassword());
  await expect(page).toHaveURL(/\/user\/password/);
  const { listen } = await visitBeforeScripts(page, '/user/password');
  await page.getByLabel('New password').fill(NEW);
  await page.getByLabel('Confirm password').fill(`${NEW}3`);
  await listen();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveValue(NEW);
  await expect(page.getByLabel('Confirm password')).toHaveValue(`${NEW}3`);
});

test('a search typed before the page listened is made', async ({ page }) => {
  await signIn(page);
  const { listen } = await visitBeforeScripts(page, '/admin/domains');
  await page.getByRole('searchbox').fill('net');
  await listen();
  await expect(page).toHaveURL(/q=net/);
  await expect(page.getByRole('searchbox')).toHaveValue('net');
});
