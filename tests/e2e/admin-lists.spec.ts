import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signIn, visit } from './demo';

async function create(page: Page, button: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await fill();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Create/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function remove(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${name}` });
  await dialog.getByRole('button', { name: /^Delete/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name })).toHaveCount(0);
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < 10 && !(await isThere()); steps += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

test('by mouse: a tenant, an admin of it, an alias and an alias domain come, change and go', async ({
  page,
}) => {
  await signIn(page);
  const field = (name: string) => page.getByRole('dialog').getByLabel(name, { exact: true });

  await visit(page, '/admin/tenants');
  await create(page, 'New tenant', () => field('Name').fill('Harbour Works'));
  await page.getByRole('button', { name: 'Edit Harbour Works' }).click();
  await field('Number of aliases').fill('5');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Update/ })
    .click();
  await expect(page.getByRole('row', { name: /Harbour Works/ })).toContainText('5');

  await visit(page, '/admin/admins');
  await create(page, 'New admin', async () => {
    await field('Admin username').fill('henry');
    await page.getByRole('dialog').getByRole('combobox', { name: 'Tenant' }).fill('harb');
    await page.getByRole('option', { name: 'Harbour Works' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New', exact: true }).click();
  });
  await expect(page.getByRole('row', { name: /henry/ })).toContainText('Harbour Works');
  await remove(page, 'henry');

  await visit(page, '/admin/aliases?domain=example.org');
  await create(page, 'New alias', async () => {
    await field('Address').fill('harbour');
    await field('Leads to').fill('anna.bergmann@example.org');
  });
  await page.getByRole('button', { name: 'Edit harbour@example.org' }).click();
  await field('Leads to').fill('harbour@example.org');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Update/ })
    .click();
  await expect(page.getByText('By these targets the alias would lead to itself.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await remove(page, 'harbour@example.org');

  await visit(page, '/admin/domains/aliases');
  await create(page, 'New alias domain', async () => {
    await field('Alias domain').fill('harbour.example');
    await page.getByRole('dialog').getByRole('combobox', { name: 'Mirrors' }).fill('example.n');
    await page.getByRole('option', { name: /example\.net/ }).click();
  });
  await remove(page, 'harbour.example');
  await visit(page, '/admin/tenants');
  await remove(page, 'Harbour Works');
});

test('by keyboard alone: to the aliases, a new one, changed, deleted', async ({ page }) => {
  await signIn(page);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Aliases' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog').getByLabel('Address', { exact: true })).toBeFocused();
  await page.keyboard.type('keys');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('anna.bergmann@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^keys@/ })).toBeVisible();
  const edit = page.getByRole('button', { name: /^Edit keys@/ });
  await edit.focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog').getByLabel('Leads to')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nbjorn.lindqvist@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^keys@/ })).toContainText('bjorn.lindqvist');
  await expect(edit).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /^Delete keys@/ }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Delete alias' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^keys@/ })).toHaveCount(0);
});

const SCREENS = ['tenants', 'admins', 'aliases?domain=example.org', 'domains/aliases', 'audit', 'account'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on them and none scrolls sideways: ${colorScheme}, 1440 and 390 wide`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
    await signIn(page);
    for (const screen of SCREENS) {
      await page.goto(`/admin/${screen}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([screen, wide]).toEqual([screen, width]);
      }
    }
  });
}
