import { screen, waitFor } from '@testing-library/react';
import { answerRequests, problem } from '@/tests/support/network';
import { GB, page, showDomains } from './domains';

test('is checked before it is sent, and lists what the server says at the field', async () => {
  const calls = answerRequests(({ method, path }) => {
    if (path === '/api/v1/tenants')
      return { body: { items: [{ name: 'One' }, { name: 'Two' }], next: null } };
    if (method === 'POST')
      return problem(409, '', { name: { code: 'domain-taken', message: 'This domain is already here.' } });
    return page([]);
  });
  const { user } = showDomains([]);
  await user.click(screen.getAllByRole('button', { name: 'New domain' })[0] as HTMLElement);
  const name = await screen.findByLabelText('Domain');
  await waitFor(() => expect(name).toHaveFocus());
  await user.type(name, 'nonsense{Enter}');
  expect(screen.getByText(/^This is not a valid domain/)).toBeInTheDocument();
  expect(name).toHaveFocus();
  await user.clear(name);
  await user.type(name, 'Müller.example{Enter}');
  expect(await screen.findByText('This domain is already here.')).toBeInTheDocument();
  expect(name).toHaveValue('Müller.example');
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    {
      name: 'Müller.example',
      tenant: 'One',
      description: '',
      active: true,
      maxUsers: null,
      defaultQuotaBytes: GB,
      maxQuotaBytes: null,
    },
  ]);
});

test('the tenant is searched for by the server, where there are more than a list shows', async () => {
  const names = [...Array.from({ length: 50 }, (_, at) => `Customer ${at}`), 'Zebra', 'more'];
  const calls = answerRequests(({ method, path, query }) => {
    if (method === 'POST') return problem(422, 'Not valid.');
    if (path !== '/api/v1/tenants') return page([]);
    const found = names.filter((name) => name.includes(query.q ?? ''));
    const items = found.slice(0, 50).map((name) => ({ name, description: '' }));
    return { body: { items, next: found.length > 50 ? 'next' : null } };
  });
  const { user } = showDomains([]);
  await user.click(screen.getAllByRole('button', { name: 'New domain' })[0] as HTMLElement);
  const tenant = await screen.findByRole('combobox', { name: 'Tenant' });
  await waitFor(() => expect(tenant).toHaveValue('Customer 0'));
  await user.click(tenant);
  expect(await screen.findByText('There are more: type to find them')).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'Zebra' })).not.toBeInTheDocument();
  await user.clear(tenant);
  await user.type(tenant, 'Zeb');
  await user.click(await screen.findByRole('option', { name: 'Zebra' }));
  await user.type(screen.getByLabelText('Domain'), 'z.example{Enter}');
  await waitFor(() =>
    expect(calls.filter(({ method }) => method === 'POST')).toMatchObject([{ body: { tenant: 'Zebra' } }]),
  );
});
