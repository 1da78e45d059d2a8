import { screen, waitFor, within } from '@testing-library/react';
import { answerRequests, problem } from '@/tests/support/network';
import { button, GB, showUsers, user } from '@/tests/support/users-screen';

async function openCreate(post: Parameters<typeof answerRequests>[0]) {
  const calls = answerRequests((call) =>
    call.method === 'POST' ? post(call) : { body: { items: [user('anna'), user('zoe')], next: null } },
  );
  const { user: person } = showUsers([user('anna')]);
  await person.click(button('New user'));
  const dialog = within(await screen.findByRole('dialog'));
  const address = await dialog.findByLabelText('Address');
  await waitFor(() => expect(address).toHaveFocus());
  const bodies = () => calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
  return { person, dialog, address, bodies };
}

test('makes a user of this domain, with what the domain gives', async () => {
  const { person, dialog, address, bodies } = await openCreate(() => ({ status: 201, body: user('zoe') }));
  expect(dialog.getByText(/^Without a password nobody can sign in yet/)).toBeInTheDocument();
  expect(dialog.getByLabelText('Quota')).toHaveValue('2');
  await person.type(address, 'zoe');
  await person.type(dialog.getByLabelText('Name'), 'Zoë Lefèvre{Enter}');
  expect(await screen.findByText('zoe@example.org was created.')).toBeInTheDocument();
  expect(bodies()).toEqual([
    { address: 'zoe@example.org', name: 'Zoë Lefèvre', mustChangePassword: false, active: true },
  ]);
  expect((await screen.findByText('zoe')).closest('tr')).toHaveAttribute('data-glows');
});

test('takes a whole address as well, and says at the field what is wrong with it', async () => {
  const { person, dialog, address, bodies } = await openCreate(() =>
    problem(409, 'This address is already in use.', {
      address: { code: 'address-taken', message: 'This address is already in use.' },
    }),
  );
  await person.type(address, 'zoë{Enter}');
  expect(dialog.getByText(/^The part before the @ can only have English letters/)).toBeInTheDocument();
  expect(address).toHaveFocus();
  await person.clear(address);
  await person.type(address, 'zoe@example.net');
  expect(dialog.queryByText('@example.org')).not.toBeInTheDocument();
  const quota = dialog.getByLabelText('Quota');
  await person.clear(quota);
  await person.type(quota, '1.5{Enter}');
  expect(await dialog.findByText('This address is already in use.')).toBeInTheDocument();
  expect(address).toHaveValue('zoe@example.net');
  expect(bodies()).toMatchObject([{ address: 'zoe@example.net', quotaBytes: 1.5 * GB }]);
});
