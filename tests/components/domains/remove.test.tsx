import { screen } from '@testing-library/react';
import { answerRequests, problem } from '@/tests/support/network';
import { button, domain, page, showDomains } from './domains';

async function remove(rendered: ReturnType<typeof showDomains>) {
  await rendered.user.click(screen.getByRole('button', { name: /^More for/ }));
  await rendered.user.click(await screen.findByRole('button', { name: 'Delete' }));
  return screen.findByRole('dialog');
}

test('says how many users go and wants the name, in either form', async () => {
  const calls = answerRequests(({ method }) =>
    method === 'DELETE' ? { body: { usersDeleted: 150 } } : page([]),
  );
  const rendered = showDomains([domain('xn--mller-kva.example')]);
  const dialog = await remove(rendered);
  expect(dialog).toHaveTextContent('150 users go with it');
  const confirm = screen.getByLabelText('Type müller.example to confirm');
  await rendered.user.type(confirm, 'muller.example{Enter}');
  expect(screen.getByText('This is not the name of the domain.')).toBeInTheDocument();
  await rendered.user.clear(confirm);
  await rendered.user.type(confirm, 'müller.example{Enter}');
  expect(await screen.findByText('müller.example and 150 users were deleted.')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'DELETE')).toMatchObject([
    { path: '/api/v1/domains/xn--mller-kva.example', query: { confirm: 'xn--mller-kva.example' } },
  ]);
});

test('of an empty domain asks for no name, and never deletes users that came meanwhile', async () => {
  const calls = answerRequests(({ method }) =>
    method === 'DELETE' ? problem(409, 'The domain still has users or aliases.') : page([]),
  );
  const rendered = showDomains([domain('example.org', { userCount: 0 })]);
  await remove(rendered);
  await rendered.user.click(button('Delete domain'));
  expect(await screen.findByText(/still has users/)).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'DELETE')?.query).toEqual({});
});

test('with aliases alone it wants the name as soon as the server says that it is not empty', async () => {
  const calls = answerRequests(({ method, query }) => {
    if (method !== 'DELETE') return page([]);
    return query.confirm ? { body: { usersDeleted: 0 } } : problem(409, 'The domain still has aliases.');
  });
  const rendered = showDomains([domain('example.org', { userCount: 0 })]);
  await remove(rendered);
  await rendered.user.click(button('Delete domain'));
  expect(await screen.findByText('The domain still has aliases.')).toBeInTheDocument();
  await rendered.user.type(screen.getByLabelText('Type example.org to confirm'), 'example.org{Enter}');
  expect(await screen.findByText('example.org was deleted.')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'DELETE').map(({ query }) => query)).toEqual([
    {},
    { confirm: 'example.org' },
  ]);
});
