import { IconHistory, IconUsers } from '@tabler/icons-react';
import { screen, waitFor } from '@testing-library/react';
import { Palette } from '@/components/palette/palette';
import { answerRequests } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const PAGES = [
  { name: 'users', href: '/admin/users', icon: IconUsers },
  { name: 'audit', href: '/admin/audit', icon: IconHistory },
] as const;

const PEOPLE = ['anna@example.org', 'bernd@example.org', 'anna@xn--mller-kva.example'];

function search(words: string) {
  return PEOPLE.filter((address) => address.includes(words)).map((address) => ({
    address,
    domain: address.slice(address.indexOf('@') + 1),
    name: '',
    active: true,
  }));
}

function answerSearches() {
  return answerRequests(({ path, query }) =>
    path === '/api/v1/users'
      ? { body: { items: search(query.q ?? ''), next: null } }
      : { body: { items: [{ name: 'example.org', description: '', active: false }], next: null } },
  );
}

async function open() {
  const rendered = renderScreen(<Palette pages={PAGES} />);
  await rendered.user.keyboard('{Control>}k{/Control}');
  return { ...rendered, input: await screen.findByRole('combobox') };
}

const selected = () => screen.queryByRole('option', { selected: true });

test('finds a user by a few letters and opens the pop-up, by keyboard only', async () => {
  const calls = answerSearches();
  const { user, visited, input } = await open();
  expect(input).toHaveFocus();
  await user.type(input, 'ann');
  expect(await screen.findByRole('option', { name: 'anna@müller.example' })).toBeInTheDocument();
  expect(calls.map(({ path, query }) => [path, query.q, query.limit])).toEqual([
    ['/api/v1/users', 'ann', '6'],
    ['/api/v1/domains', 'ann', '6'],
  ]);
  await user.keyboard('{ArrowDown}');
  expect(selected()).toHaveTextContent('anna@müller.example');
  expect(input).toHaveAttribute('aria-activedescendant', selected()?.id);
  await user.keyboard('{Enter}');
  expect(visited).toEqual(['/admin/users?domain=xn--mller-kva.example&edit=anna%40xn--mller-kva.example']);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('a domain leads to its users, a disabled one says so', async () => {
  answerSearches();
  const { user, visited, input } = await open();
  await user.type(input, 'example.o');
  const domain = await screen.findByRole('option', { name: /^example\.org/ });
  expect(domain).toHaveTextContent('disabled');
  await user.click(domain);
  expect(visited).toEqual(['/admin/users?domain=example.org']);
});

test('the pages of the menu are there before anything is typed; the keys go around', async () => {
  const calls = answerSearches();
  const { user, visited } = await open();
  expect(selected()).toHaveTextContent('Users');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Users',
    'Audit log',
    'Alias domains',
    'My account',
    'Keyboard shortcuts',
  ]);
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{Enter}');
  expect(visited).toEqual(['/admin/audit']);
  expect(calls).toEqual([]);
});

test('Enter never opens what was found for other letters', async () => {
  let release = () => {};
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  answerRequests(async ({ path, query }) => {
    if (query.q !== 'anna') await waiting;
    return { body: { items: path === '/api/v1/users' ? search(query.q ?? '') : [], next: null } };
  });
  const { user, visited, input } = await open();
  await user.type(input, 'anna');
  await screen.findByRole('option', { name: 'anna@example.org' });
  await user.clear(input);
  await user.type(input, 'bernd{Enter}');
  expect(visited).toEqual([]);
  release();
  await screen.findByRole('option', { name: 'bernd@example.org' });
  await user.keyboard('{Enter}');
  expect(visited).toEqual(['/admin/users?domain=example.org&edit=bernd%40example.org']);
});

test('says when nothing is found, and when the search does not answer', async () => {
  let status = 200;
  answerRequests(() => ({ status, body: { items: [], next: null } }));
  const { user, input } = await open();
  await user.type(input, 'zzz');
  expect(await screen.findByText('Nothing found for "zzz".')).toBeInTheDocument();
  status = 503;
  await user.type(input, 'y');
  expect(await screen.findByText(/did not answer/)).toBeInTheDocument();
});

test('does not open over another dialog, where something may be typed', async () => {
  const { user } = renderScreen(
    <>
      <Palette pages={PAGES} />
      <div role="dialog" aria-label="Edit" />
    </>,
  );
  await user.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
});
