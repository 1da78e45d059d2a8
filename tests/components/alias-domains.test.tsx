import { screen, waitFor, within } from '@testing-library/react';
import { AliasDomainsScreen } from '@/components/alias-domains/alias-domains-screen';
import type { AliasDomainView } from '@/lib/operations/alias-domains/view';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const MIRROR: AliasDomainView = {
  name: 'xn--mller-kva.example',
  domain: 'example.org',
  createdAt: '2024-01-01T00:00:00.000Z',
  can: { delete: true },
};

function show(items: AliasDomainView[], canCreate = true) {
  const first = { q: '', after: null, page: { items, next: null } };
  return renderScreen(<AliasDomainsScreen first={first} canCreate={canCreate} />, '/admin/domains/aliases');
}

const DOMAINS = {
  body: { items: [{ name: 'example.org', description: '', active: true, userCount: 3 }], next: null },
};

test('who may only look finds neither the button nor the menu of a row; the tabs lead to the domains', () => {
  show([{ ...MIRROR, can: { delete: false } }], false);
  expect(screen.getByRole('row', { name: /müller\.example Mirrors example\.org/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /New alias domain|More/ })).not.toBeInTheDocument();
  const tabs = within(screen.getByRole('navigation', { name: 'Lists of domains' }));
  expect(tabs.getByRole('link', { name: 'Domains' })).toHaveAttribute('href', '/admin/domains');
  expect(tabs.getByRole('link', { name: 'Alias domains' })).toHaveAttribute('aria-current', 'page');
});

test('new: what is missing is said at its field, what the server refuses as well, then it is there', async () => {
  let taken = true;
  const calls = answerRequests(({ method, path }) => {
    if (path === '/api/v1/domains') return DOMAINS;
    if (method === 'POST' && taken)
      return problem(409, '', { name: { code: 'domain-taken', message: 'This domain is already here.' } });
    return { body: method === 'POST' ? MIRROR : { items: [MIRROR], next: null } };
  });
  const { user } = show([]);
  await user.click(screen.getAllByRole('button', { name: 'New alias domain' })[0] as HTMLElement);
  await user.type(await screen.findByLabelText('Alias domain'), 'müller.example{Enter}');
  expect(screen.getByText('This is needed.')).toBeInTheDocument();
  await user.click(screen.getByRole('combobox', { name: 'Mirrors' }));
  await user.click(await screen.findByRole('option', { name: /example\.org/ }));
  await user.click(screen.getByRole('button', { name: 'Create alias domain' }));
  expect(await screen.findByText('This domain is already here.')).toBeInTheDocument();
  taken = false;
  await user.click(screen.getByRole('button', { name: 'Create alias domain' }));
  expect(await screen.findByText('müller.example mirrors example.org now.')).toBeInTheDocument();
  expect(await screen.findByRole('row', { name: /müller/ })).toHaveAttribute('data-glows');
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { name: 'müller.example', domain: 'example.org' },
    { name: 'müller.example', domain: 'example.org' },
  ]);
});

test('delete asks, and says what stays', async () => {
  const calls = answerRequests(({ method }) => ({
    body: method === 'DELETE' ? MIRROR : { items: [], next: null },
  }));
  const { user } = show([MIRROR]);
  await user.click(screen.getByRole('button', { name: /müller\.example/ }));
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete müller.example' }));
  expect(dialog.getByText(/example\.org and its mailboxes stay as they are/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Delete alias domain' }));
  expect(await screen.findByText('müller.example was deleted.')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByText('No alias domain yet')).toBeInTheDocument());
  expect(calls.find(({ method }) => method === 'DELETE')?.path).toBe(
    '/api/v1/alias-domains/xn--mller-kva.example',
  );
});
