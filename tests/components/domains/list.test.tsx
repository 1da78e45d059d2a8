import { screen } from '@testing-library/react';
import { answerRequests, problem } from '@/tests/support/network';
import { button, domain, page, showDomains } from './domains';

test('shows what the server put into the page, names as people read them, and leads to the users', () => {
  const calls = answerRequests(() => page([]));
  showDomains([
    domain('xn--mller-kva.example'),
    domain('closed.example', { active: false, maxUsers: null, userCount: 5 }),
  ]);
  const link = screen.getByRole('link', { name: 'müller.example' });
  expect(link).toHaveAttribute('href', '/admin/users?domain=xn--mller-kva.example');
  const [, first, second] = screen.getAllByRole('row');
  expect(first).toHaveTextContent('150 of 500');
  expect(first).toHaveTextContent('5 GB');
  expect(second).toHaveTextContent('Disabled');
  expect(calls).toEqual([]);
});

test('offers only what one may do', () => {
  showDomains([domain('example.org', { can: { update: false, delete: false } })], false);
  expect(screen.queryByRole('button', { name: /New|Edit|More/ })).not.toBeInTheDocument();
});

test('searches while one types, with the state in the address bar, and says when nothing fits', async () => {
  const calls = answerRequests(({ query }) => page(query.q === 'zzz' ? [] : [domain('example.net')]));
  const { user } = showDomains([domain('example.org')]);
  await user.type(screen.getByRole('searchbox'), 'net');
  expect(await screen.findByRole('link', { name: 'example.net' })).toBeInTheDocument();
  expect(window.location.search).toBe('?q=net');
  expect(calls.map(({ query }) => query.q)).toEqual(['net']);
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'zzz');
  expect(await screen.findByText('No domain matches "zzz".')).toBeInTheDocument();
});

test('pages on by cursor and back to where one was', async () => {
  answerRequests(({ query }) =>
    query.after === 'second' ? page([domain('b.example')]) : page([domain('a.example')], 'second'),
  );
  const { user } = showDomains([], true, '/admin/domains?q=e');
  await screen.findByRole('link', { name: 'a.example' });
  await user.click(button('Next'));
  await screen.findByRole('link', { name: 'b.example' });
  expect(window.location.search).toBe('?q=e&after=second');
  expect(button('Next')).toBeDisabled();
  await user.click(button('Previous'));
  await screen.findByRole('link', { name: 'a.example' });
  expect(window.location.search).toBe('?q=e');
});

test('says why it failed, and tries again', async () => {
  let works = false;
  answerRequests(() =>
    works ? page([domain('example.org')]) : problem(503, 'The database does not answer.'),
  );
  const { user } = showDomains([], true, '/admin/domains?q=e');
  expect(await screen.findByText('The database does not answer.')).toBeInTheDocument();
  works = true;
  await user.click(button('Try again'));
  expect(await screen.findByRole('link', { name: 'example.org' })).toBeInTheDocument();
});
