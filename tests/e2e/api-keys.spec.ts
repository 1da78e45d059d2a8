import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { demo, signIn, visit } from './demo';

test('a key is made, its token seen once; it opens what it is for until it is revoked', async ({
  page,
  playwright,
}) => {
  await signIn(page);
  await visit(page, '/admin/api-keys');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New API key' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Nightly report');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create API key' }).click();
  const token = (await dialog.locator('code').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(token)).toHaveCount(0);

  const script = await playwright.request.newContext({
    baseURL: demo().url,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  expect((await script.get('/api/v1/users')).status()).toBe(200);
  expect((await script.post('/api/v1/users', { data: { address: 'new@example.org' } })).status()).toBe(403);

  await page.getByRole('button', { name: 'More for Nightly report' }).click();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('button', { name: 'Revoke API key' }).click();
  await expect(page.getByText('Nightly report was revoked.')).toBeVisible();
  expect((await script.get('/api/v1/users')).status()).toBe(401);
  await script.dispose();
});

test('the reference runs under the policy of the panel, asks nobody else, and tries out as who is signed in', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(demo().url) && !/^(data|blob):/.test(url)) complaints.push(url);
  });
  await signIn(page);
  await visit(page, '/admin/api-keys/reference');
  await page.getByRole('heading', { name: 'tenants' }).click();
  const operation = page.locator('.opblock').filter({ hasText: 'List the tenants, by name' });
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  await operation.getByRole('button', { name: 'Execute' }).click();
  await expect(operation.locator('.live-responses-table .response-col_status').last()).toContainText('200');
  expect(complaints).toEqual([]);
});
