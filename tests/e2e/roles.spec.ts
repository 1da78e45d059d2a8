import { expect, type Page, test } from '@playwright/test';
import { demo, signIn, visit } from './demo';

/** Each page, what the menu calls it, and what may be made anew there. */
const PAGES = [
  { menu: 'Users', path: 'users?domain=example.org', create: 'New user' },
  { menu: 'Domains', path: 'domains', create: 'New domain' },
  { menu: 'Domains', path: 'domains/aliases', create: 'New alias domain' },
  { menu: 'Aliases', path: 'aliases?domain=example.org', create: 'New alias' },
  { menu: 'Admins', path: 'admins', create: 'New admin' },
  { menu: 'Tenants', path: 'tenants', create: 'New tenant' },
  { menu: 'Jobs', path: 'jobs', create: '' },
  { menu: 'Audit log', path: 'audit', create: '' },
  { menu: 'API keys', path: 'api-keys', create: 'New API key' },
];
const MENU = [...new Set(PAGES.map(({ menu }) => menu))];

/** The menu lacks these, and there is a button or a pencil for those. */
const ROLES: Record<string, { lacks: string[]; creates: string[]; edits: string[] }> = {
  superadmin: {
    lacks: [],
    creates: ['user', 'domain', 'alias domain', 'alias', 'admin', 'tenant', 'API key'],
    edits: ['users', 'domains', 'aliases', 'admins', 'tenants'],
  },
  'tenant-admin': {
    lacks: ['Tenants'],
    creates: ['user', 'domain', 'alias domain', 'alias', 'admin', 'API key'],
    edits: ['users', 'domains', 'aliases', 'admins'],
  },
  'domain-admin': {
    lacks: ['Admins', 'Tenants'],
    creates: ['user', 'alias', 'API key'],
    edits: ['users', 'aliases'],
  },
  helpdesk: { lacks: ['Admins', 'Tenants', 'Audit log'], creates: ['API key'], edits: ['users'] },
  auditor: { lacks: ['Tenants', 'Jobs'], creates: ['API key'], edits: [] },
};

/** The New buttons and the pages with a pencil, of those that the menu leads to; the others are not there. */
async function buttonsOf(page: Page, menu: string[]) {
  const found = { creates: [] as string[], edits: [] as string[] };
  const main = page.getByRole('main');
  for (const { menu: name, path, create } of PAGES) {
    await page.goto(`/admin/${path}`);
    if (!menu.includes(name)) {
      await expect(page.getByRole('link', { name: 'Go to the users' })).toBeVisible();
      continue;
    }
    await expect(main.getByRole('table').or(main.getByText(/ yet$/))).toBeVisible();
    const canCreate = create !== '' && (await main.getByRole('button', { name: create }).first().isVisible());
    const canEdit = (await main.getByRole('button', { name: /^Edit / }).count()) > 0;
    if (canCreate) found.creates.push(create.replace('New ', ''));
    if (canEdit) found.edits.push(path.replace(/\?.*/, ''));
  }
  return found;
}

for (const [role, { lacks, ...buttons }] of Object.entries(ROLES)) {
  test(`${role}: the menu, the buttons and the answers fit`, async ({ page }) => {
    await signIn(page, role);
    const menu = MENU.filter((name) => !lacks.includes(name));
    const entries = page.getByRole('navigation', { name: 'Postroom' }).getByRole('listitem');
    await expect(entries).toHaveText(menu);
    expect(await buttonsOf(page, menu)).toEqual(buttons);
    if (role === 'superadmin') return;
    for (const path of ['users?domain=bakery.example', 'aliases?domain=bakery.example']) {
      await page.goto(`/admin/${path}`);
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
