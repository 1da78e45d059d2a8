import { screen, waitFor, within } from '@testing-library/react';
import { answerRequests, problem } from '@/tests/support/network';
import { button, domain, page, showDomains } from './domains';

async function edit(rendered: ReturnType<typeof showDomains>) {
  await rendered.user.click(button('Edit example.org'));
  return screen.findByLabelText('Number of users');
}

test('sends only what was changed, for the version it was changed on', async () => {
  const fresh = domain('example.org', { version: 7, description: 'Changed an hour ago' });
  const calls = answerRequests(({ method, path }) => {
    if (method === 'PATCH') return { body: fresh };
    return path === '/api/v1/domains/example.org' ? { body: fresh } : page([fresh]);
  });
  const rendered = showDomains([domain('example.org')]);
  const users = await edit(rendered);
  expect(await screen.findByDisplayValue('Changed an hour ago')).toBeInTheDocument();
  await rendered.user.clear(users);
  await rendered.user.type(users, '700{Enter}');
  expect(await screen.findByText('example.org was updated.')).toBeInTheDocument();
  const patch = calls.find(({ method }) => method === 'PATCH');
  expect(patch).toMatchObject({ body: { maxUsers: 700 }, ifMatch: '"7"' });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await waitFor(() => expect(button('Edit example.org')).toHaveFocus());
});

test('a failed save loses nothing and tells at the field', async () => {
  answerRequests(({ method }) =>
    method === 'PATCH'
      ? problem(422, '', {
          defaultQuotaBytes: { code: 'quota-over-domain', message: 'The domain allows at most 1 GB.' },
        })
      : { body: domain('example.org') },
  );
  const rendered = showDomains([domain('example.org')]);
  await edit(rendered);
  const largest = screen.getByLabelText('Largest quota');
  await rendered.user.type(largest, '1{Enter}');
  expect(await screen.findByText('The domain allows at most 1 GB.')).toBeInTheDocument();
  expect(screen.getByLabelText('Default quota')).toHaveFocus();
  expect(largest).toHaveValue('1');
});

test('shows what somebody else changed, and keeps mine on top of it', async () => {
  const theirs = domain('example.org', { version: 4, maxUsers: 400, description: 'Theirs' });
  let there = domain('example.org');
  const calls = answerRequests(({ method, path, ifMatch }) => {
    if (path === '/api/v1/domains') return page([there]);
    if (method !== 'PATCH') return { body: there };
    return ifMatch === '"4"' ? { body: theirs } : problem(412, 'Somebody else changed this in the meantime.');
  });
  const rendered = showDomains([domain('example.org')]);
  const users = await edit(rendered);
  await waitFor(() => expect(calls).toHaveLength(1));
  there = theirs;
  await rendered.user.clear(users);
  await rendered.user.type(users, '700{Enter}');
  const notice = await within(screen.getByRole('dialog')).findByRole('alert');
  const rows = within(notice)
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(rows.slice(1)).toEqual(['DescriptionTheirsnot touched', 'Number of users400700']);
  await rendered.user.click(button('Keep mine'));
  expect(await screen.findByText('example.org was updated.')).toBeInTheDocument();
  const patches = calls.filter(({ method }) => method === 'PATCH');
  expect(patches.map(({ ifMatch, body }) => [ifMatch, body])).toEqual([
    ['"3"', { maxUsers: 700 }],
    ['"4"', { maxUsers: 700 }],
  ]);
});

test('takes theirs when asked to', async () => {
  const theirs = domain('example.org', { version: 4, maxUsers: 400 });
  let there = domain('example.org');
  const calls = answerRequests(({ method }) =>
    method === 'PATCH' ? problem(412, 'Changed.') : { body: there },
  );
  const rendered = showDomains([domain('example.org')]);
  const users = await edit(rendered);
  await waitFor(() => expect(calls).toHaveLength(1));
  there = theirs;
  await rendered.user.clear(users);
  await rendered.user.type(users, '700{Enter}');
  await rendered.user.click(await screen.findByRole('button', { name: 'Take theirs' }));
  expect(users).toHaveValue('400');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('asks once before something typed is lost', async () => {
  answerRequests(() => ({ body: domain('example.org') }));
  const rendered = showDomains([domain('example.org')]);
  const users = await edit(rendered);
  await rendered.user.type(users, '0');
  await rendered.user.keyboard('{Escape}');
  await rendered.user.click(await screen.findByRole('button', { name: 'Keep editing' }));
  expect(users).toHaveFocus();
  expect(users).toHaveValue('5000');
  await rendered.user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('saving nothing says that nothing is changed', async () => {
  const calls = answerRequests(() => ({ body: domain('example.org') }));
  const rendered = showDomains([domain('example.org')]);
  await edit(rendered);
  await rendered.user.click(button('Update domain'));
  expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument();
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});
