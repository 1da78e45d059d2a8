import { expect, type Page, test } from '@playwright/test';
import { demo, signIn, visit } from './demo';

const MENU = ['Users', 'Domains', 'Aliases', 'Admins', 'Tenants', 'Audit log'];

/** What there is for each role: the menu without these, what he makes anew, and the rows that he edits. */
const ROLES = {
  superadmin: {
    lacks: [],
    creates: ['/users', '/domains', '/domains/aliases', '/aliases', '/admins', '/tenants'],
    edits: ['/users', '/domains', '/aliases', '/admins', '/tenants'],
  },
  'tenant-admin': {
    lacks: ['Tenants'],
    creates: ['/users', '/domains', '/domains/aliases', '/aliases', '/admins'],
    edits: ['/users', '/domains', '/aliases', '/admins'],
  },
  'domain-admin': {
    lacks: ['Admins', 'Tenants'],
    creates: ['/users', '/aliases'],
    edits: ['/users', '/domains', '/aliases'],
  },
  helpdesk: { lacks: ['Admins', 'Tenants', 'Audit log'], creates: [], edits: ['/users'] },
  auditor: { lacks: ['Tenants'], creates: [], edits: [] },
} as const;

const WORDS: Record<string, string> = { '/audit': 'Audit log' };
const PATHS = ['/users', '/domains', '/domains/aliases', '/aliases', '/admins', '/tenants', '/audit'];

/** How the menu calls the page; one below another is that one's. */
function nameOf(path: string): string {
  const first = `/${path.split('/')[1]}`;
  return WORDS[first] ?? MENU.find((name) => `/${name.toLowerCase()}` === first) ?? '';
}

async function expectPage(
  page: Page,
  path: string,
  { creates, edits }: { creates: boolean; edits: boolean },
) {
  await page.goto(`/admin${path}`);
  await expect(page.getByRole('main').getByRole('table')).toBeVisible();
  const main = page.getByRole('main');
  expect([path, 'new', await main.getByRole('button', { name: /^New / }).isVisible()]).toEqual([
    path,
    'new',
    creates,
  ]);
  const pencils = await main.getByRole('button', { name: /^Edit / }).count();
  expect([path, 'edit', pencils > 0]).toEqual([path, 'edit', edits]);
}

for (const [role, { lacks, creates, edits }] of Object.entries(ROLES)) {
  test(`${role}: the menu, the buttons and the answers fit`, async ({ page }) => {
    await signIn(page, role);
    const menu = page.getByRole('navigation', { name: 'Postroom' }).getByRole('listitem');
    const shown = MENU.filter((name) => !(lacks as readonly string[]).includes(name));
    await expect(menu).toHaveText(shown);
    for (const path of PATHS) {
      if (shown.includes(nameOf(path))) {
        const has = (paths: readonly string[]) => paths.includes(path);
        await expectPage(page, path, { creates: has(creates), edits: has(edits) });
      } else {
        await page.goto(`/admin${path}`);
        await expect(page.getByRole('link', { name: 'Go to the users' })).toBeVisible();
      }
    }
    if (role === 'superadmin') return;
    for (const path of ['/users?domain=bakery.example', '/aliases?domain=bakery.example']) {
      await page.goto(`/admin${path}`);
      await expect(page.getByText(/no such domain/i)).toBeVisible();
    }
  });
}

test('helpdesk resets a password and finds the rest locked', async ({ page }) => {
  await signIn(page, 'helpdesk');
  await visit(page, '/admin/users?domain=example.org&edit=ivan.imported@example.org');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Name')).toBeDisabled();
  await expect(dialog.getByLabel('Forward to')).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'New', exact: true })).toBeEnabled();
});

test('every role signs in with what the demo prints', () => {
  expect(demo().admins.map(({ role }) => role)).toEqual(Object.keys(ROLES));
});
