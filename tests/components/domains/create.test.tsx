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
