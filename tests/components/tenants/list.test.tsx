import { screen } from '@testing-library/react';
import { answerRequests, problem } from '@/tests/support/network';
import { button, GB, page, showTenants, tenant } from './tenants';

test('shows what each has of its limits', () => {
  const calls = answerRequests(() => page([]));
  showTenants([
    tenant('Big', { domainCount: 3, userCount: 1200, maxUsers: 5000, aliasCount: 4, allottedBytes: 60 * GB }),
    tenant('Full', { maxDomains: null, userCount: 7, maxUsers: 5, maxQuotaBytes: null, allottedBytes: GB }),
  ]);
  const [, big, full] = screen.getAllByRole('row');
  for (const text of ['3 of 10', '1,200 of 5,000', '60 GB of 100 GB']) expect(big).toHaveTextContent(text);
  for (const text of ['7 of 5', '1 GB, no limit']) expect(full).toHaveTextContent(text);
  expect(calls).toEqual([]);
});

test('says what a tenant is where there is none', () => {
  showTenants([]);
  expect(screen.getByText('No tenant yet')).toBeInTheDocument();
});

test('searches while one types, with the state in the address bar, and says when nothing fits', async () => {
  const calls = answerRequests(({ query }) => page(query.q === 'zzz' ? [] : [tenant('North')]));
  const { user } = showTenants([tenant('South')]);
  await user.type(screen.getByRole('searchbox'), 'nor');
  expect(await screen.findByText('North')).toBeInTheDocument();
  expect(window.location.search).toBe('?q=nor');
  expect(calls.map(({ query }) => query.q)).toEqual(['nor']);
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'zzz');
  expect(await screen.findByText('No tenant matches "zzz".')).toBeInTheDocument();
});

test('says why it failed, and tries again', async () => {
  let works = false;
  answerRequests(() => (works ? page([tenant('North')]) : problem(503, 'The database does not answer.')));
  const { user } = showTenants([], '/admin/tenants?q=n');
  expect(await screen.findByText('The database does not answer.')).toBeInTheDocument();
  works = true;
  await user.click(button('Try again'));
  expect(await screen.findByText('North')).toBeInTheDocument();
});
