import { IconHistory, IconUsers, IconWorld } from '@tabler/icons-react';
import { screen, waitFor } from '@testing-library/react';
import { dialogArrived, expectDialog } from '@/components/shortcuts/dialog';
import { Shortcuts } from '@/components/shortcuts/shortcuts';
import { renderScreen } from '@/tests/support/screen';

const PAGES = [
  { name: 'users', href: '/admin/users', icon: IconUsers, letter: 'u' },
  { name: 'domains', href: '/admin/domains', icon: IconWorld, letter: 'd' },
  { name: 'audit', href: '/admin/audit', icon: IconHistory, letter: 'l' },
] as const;

function Page({ done, children }: { done: (what: string) => void; children?: React.ReactNode }) {
  const row = (name: string) => (
    <li key={name}>
      <a href={`#${name}`}>{name}</a>
      <button type="button" data-shortcut="edit" onClick={() => done(`edit ${name}`)}>
        Edit {name}
      </button>
    </li>
  );
  return (
    <>
      <Shortcuts pages={PAGES} />
      <input aria-label="Search" data-shortcut="search" defaultValue="old" />
      <button type="button" data-shortcut="new" onClick={() => done('new')}>
        New
      </button>
      <ul>{['anna', 'bernd'].map(row)}</ul>
      {children}
    </>
  );
}

function setUp(children?: React.ReactNode) {
  const done: string[] = [];
  const rendered = renderScreen(<Page done={(what) => done.push(what)}>{children}</Page>);
  return { ...rendered, done };
}

afterEach(() => window.localStorage.clear());

test('/ goes into the search, n makes a new one', async () => {
  const { user, done } = setUp();
  await user.keyboard('n');
  expect(done).toEqual(['new']);
  await user.keyboard('/');
  expect(screen.getByLabelText('Search')).toHaveFocus();
});

test('e edits the row that has the focus, and nothing when no row is meant', async () => {
  const { user, done } = setUp();
  await user.keyboard('e');
  expect(done).toEqual([]);
  screen.getByRole('link', { name: 'bernd' }).focus();
  await user.keyboard('e');
  expect(done).toEqual(['edit bernd']);
});

test('g and a letter go to the pages of the menu, to others not, nor with another key in between', async () => {
  const { user, visited } = setUp();
  await user.keyboard('gu');
  await user.keyboard('gxd');
  await user.keyboard('gdgtgl');
  expect(visited).toEqual(['/admin/users', '/admin/domains', '/admin/audit']);
});

test('leaves the keys to whoever types', async () => {
  const { user, done, visited } = setUp();
  const search = screen.getByLabelText('Search');
  await user.type(search, 'ngu?/');
  expect(search).toHaveValue('oldngu?/');
  expect([...done, ...visited]).toEqual([]);
});

test('leaves the keys to a dialog, and to what is pressed with Ctrl', async () => {
  const { user, done, unmount } = setUp(<div role="dialog" aria-label="Edit" />);
  await user.keyboard('n');
  unmount();
  const { user: other, done: also } = setUp();
  await other.keyboard('{Control>}n{/Control}');
  expect([...done, ...also]).toEqual([]);
});

test('? shows all keys; switched off they stay off', async () => {
  const { user, done, unmount } = setUp();
  await user.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(dialog).toHaveTextContent('Go to the audit log');
  expect(dialog).not.toHaveTextContent('Go to tenants');
  await user.click(screen.getByRole('switch', { name: /^Shortcuts of single letters/ }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  await user.keyboard('n');
  unmount();
  const { user: later, done: after } = setUp();
  await later.keyboard('n');
  expect([...done, ...after]).toEqual([]);
});

test('what is typed while a dialog is on its way is meant for it', async () => {
  const { user, done } = setUp();
  expectDialog();
  await user.keyboard('n');
  expect(done).toEqual([]);
  dialogArrived();
  await user.keyboard('n');
  expect(done).toEqual(['new']);
});
