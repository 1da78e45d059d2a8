import { screen, waitFor, within } from '@testing-library/react';
import { DomainsScreen } from '@/components/domains/domains-screen';
import type { DomainView } from '@/lib/operations/domains/view';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const GB = 2 ** 30;

function domain(name: string, more: Partial<DomainView> = {}): DomainView {
  return {
    name,
    tenant: 'Example Company',
    description: 'Head office',
    active: true,
    maxUsers: 500,
    defaultQuotaBytes: 5 * GB,
    maxQuotaBytes: null,
    userCount: 150,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    version: 3,
    can: { update: true, delete: true },
    ...more,
  };
}

function show(domains: DomainView[], canCreate = true, path = '/admin/domains') {
  const first = { q: '', after: null, page: { items: domains, next: null } };
  return renderScreen(
    <DomainsScreen first={path === '/admin/domains' ? first : null} canCreate={canCreate} />,
    path,
  );
}

const page = (items: DomainView[], next: string | null = null) => ({ body: { items, next } });
const button = (name: string) => screen.getByRole('button', { name });

describe('the list', () => {
  test('shows what the server put into the page, names as people read them, and leads to the users', () => {
    const calls = answerRequests(() => page([]));
    show([
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
    show([domain('example.org', { can: { update: false, delete: false } })], false);
    expect(screen.queryByRole('button', { name: /New|Edit|More/ })).not.toBeInTheDocument();
  });

  test('searches while one types, with the state in the address bar, and says when nothing fits', async () => {
    const calls = answerRequests(({ query }) => page(query.q === 'zzz' ? [] : [domain('example.net')]));
    const { user } = show([domain('example.org')]);
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
    const { user } = show([], true, '/admin/domains?q=e');
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
    const { user } = show([], true, '/admin/domains?q=e');
    expect(await screen.findByText('The database does not answer.')).toBeInTheDocument();
    works = true;
    await user.click(button('Try again'));
    expect(await screen.findByRole('link', { name: 'example.org' })).toBeInTheDocument();
  });
});

describe('New domain', () => {
  test('is checked before it is sent, and lists what the server says at the field', async () => {
    const calls = answerRequests(({ method, path }) => {
      if (path === '/api/v1/tenants')
        return { body: { items: [{ name: 'One' }, { name: 'Two' }], next: null } };
      if (method === 'POST')
        return problem(409, '', { name: { code: 'domain-taken', message: 'This domain is already here.' } });
      return page([]);
    });
    const { user } = show([]);
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
});

describe('Edit', () => {
  async function edit(rendered: ReturnType<typeof show>) {
    await rendered.user.click(button('Edit example.org'));
    return screen.findByLabelText('Number of users');
  }

  test('sends only what was changed, for the version it was changed on', async () => {
    const fresh = domain('example.org', { version: 7, description: 'Changed an hour ago' });
    const calls = answerRequests(({ method, path }) => {
      if (method === 'PATCH') return { body: fresh };
      return path === '/api/v1/domains/example.org' ? { body: fresh } : page([fresh]);
    });
    const rendered = show([domain('example.org')]);
    const users = await edit(rendered);
    expect(await screen.findByDisplayValue('Changed an hour ago')).toBeInTheDocument();
    await rendered.user.clear(users);
    await rendered.user.type(users, '700{Enter}');
    expect(await screen.findByText('example.org was updated.')).toBeInTheDocument();
    const patch = calls.find(({ method }) => method === 'PATCH');
    expect(patch).toMatchObject({ body: { maxUsers: 700 }, ifMatch: '"7"' });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(button('Edit example.org')).toHaveFocus();
  });

  test('a failed save loses nothing and tells at the field', async () => {
    answerRequests(({ method }) =>
      method === 'PATCH'
        ? problem(422, '', {
            defaultQuotaBytes: { code: 'quota-over-domain', message: 'The domain allows at most 1 GB.' },
          })
        : { body: domain('example.org') },
    );
    const rendered = show([domain('example.org')]);
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
      return ifMatch === '"4"'
        ? { body: theirs }
        : problem(412, 'Somebody else changed this in the meantime.');
    });
    const rendered = show([domain('example.org')]);
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
    const rendered = show([domain('example.org')]);
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
    const rendered = show([domain('example.org')]);
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
    const rendered = show([domain('example.org')]);
    await edit(rendered);
    await rendered.user.click(button('Update domain'));
    expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument();
    expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
  });
});

describe('Delete', () => {
  async function remove(rendered: ReturnType<typeof show>) {
    await rendered.user.click(screen.getByRole('button', { name: /^More about/ }));
    await rendered.user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    return screen.findByRole('dialog');
  }

  test('says how many users go and wants the name, in either form', async () => {
    const calls = answerRequests(({ method }) =>
      method === 'DELETE' ? { body: { usersDeleted: 150 } } : page([]),
    );
    const rendered = show([domain('xn--mller-kva.example')]);
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
    const rendered = show([domain('example.org', { userCount: 0 })]);
    await remove(rendered);
    await rendered.user.click(button('Delete domain'));
    expect(await screen.findByText(/still has users/)).toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'DELETE')?.query).toEqual({});
  });
});
