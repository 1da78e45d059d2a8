import { screen, waitFor, within } from '@testing-library/react';
import { folder, giveHeight, row, showMail } from '@/tests/support/mail-screen';
import { problem } from '@/tests/support/network';

beforeAll(giveHeight);

const nav = () => within(screen.getByRole('navigation', { name: 'Folders' }));
const change = (calls: { method: string; path: string; body: unknown }[]) =>
  calls.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [method, path, body]);

test('goes to a folder, and the address bar with it', async () => {
  const { user } = showMail([row('a')]);
  await user.click(await nav().findByRole('link', { name: /Projects/ }));
  expect(window.location.search).toBe('?folder=projects');
  expect(await screen.findByRole('heading', { level: 1, name: 'Projects' })).toBeInTheDocument();
});

test('a new folder, at the top or in another; what the server says against it stands at the field', async () => {
  let refuses = true;
  const { user, calls } = showMail([], ({ method }) => {
    if (method !== 'POST') return;
    if (refuses)
      return problem(422, 'Invalid.', { name: { code: 'taken', message: 'There is one of this name.' } });
    return { body: folder('new', 'Bills') };
  });
  await user.click(await nav().findByRole('button', { name: 'More about Projects' }));
  await user.click(await screen.findByRole('button', { name: 'New folder in it' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New folder' }));
  await user.click(dialog.getByRole('button', { name: 'Create folder' }));
  expect(dialog.getByText('This is needed.')).toBeInTheDocument();
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Bills');
  await user.click(dialog.getByRole('button', { name: 'Create folder' }));
  expect(await dialog.findByText('There is one of this name.')).toBeInTheDocument();
  refuses = false;
  await user.click(dialog.getByRole('button', { name: 'Create folder' }));
  expect(await screen.findByText('Bills was created.')).toBeInTheDocument();
  expect(change(calls).at(-1)).toEqual([
    'POST',
    '/api/v1/mail/folders',
    { name: 'Bills', parent: 'projects' },
  ]);
});

test('a folder that is renamed while it is open stays open under its new id', async () => {
  const { user, calls } = showMail(
    [],
    ({ method }) => (method === 'PATCH' ? { body: folder('plans', 'Plans') } : undefined),
    '/mail?folder=projects',
  );
  await user.click(await nav().findByRole('button', { name: 'More about Projects' }));
  await user.click(await screen.findByRole('button', { name: 'Rename' }));
  const name = await screen.findByRole('textbox', { name: 'Name' });
  expect(name).toHaveValue('Projects');
  await user.clear(name);
  await user.type(name, 'Plans{Enter}');
  expect(await screen.findByText('The folder is called Plans now.')).toBeInTheDocument();
  expect(change(calls)).toEqual([['PATCH', '/api/v1/mail/folders/projects', { name: 'Plans' }]]);
  expect(window.location.search).toBe('?folder=plans');
});

test('deleting names what is lost with it, and leads away from what is gone', async () => {
  const { user, calls } = showMail(
    [],
    ({ method }) => (method === 'DELETE' ? { body: {} } : undefined),
    '/mail?folder=projects',
  );
  await user.click(await nav().findByRole('button', { name: 'More about Projects' }));
  await user.click(await screen.findByRole('button', { name: 'Delete folder' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete Projects' }));
  expect(dialog.getByText(/^10 messages in it go with it/)).toBeInTheDocument();
  expect(change(calls)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Delete folder' }));
  await waitFor(() => expect(window.location.pathname + window.location.search).toBe('/mail'));
  expect(change(calls)).toEqual([['DELETE', '/api/v1/mail/folders/projects', undefined]]);
});

test('trash and junk can be emptied, and nothing else', async () => {
  const { user, calls } = showMail([], ({ method }) => (method === 'DELETE' ? { body: {} } : undefined));
  await user.click(await nav().findByRole('button', { name: 'More about Junk' }));
  await user.click(await screen.findByRole('button', { name: 'Empty the junk' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Empty Junk' }));
  expect(dialog.getByText(/^2 messages are deleted for good/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Empty Junk' }));
  expect(await screen.findByText('Junk is empty.')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'DELETE')?.query).toEqual({ folder: 'junk' });
  expect(nav().queryByRole('button', { name: 'More about Inbox' })).not.toBeInTheDocument();
});
