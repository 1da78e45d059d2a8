import { screen, waitFor, within } from '@testing-library/react';
import { AdminRemoveModal } from '@/components/admins/admin-remove-modal';
import { ProofGate } from '@/components/proof/proof-gate';
import { ProvenDownload } from '@/components/proof/proven-download';
import { api } from '@/components/query/api';
import type { AdminView } from '@/lib/operations/admins/view';
import { answerRequests } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const WANTED = { status: 401, body: { status: 401, code: 'reauthentication-required', detail: '' } };
const WRONG = {
  status: 422,
  body: { code: 'invalid', fields: { currentPassword: { code: 'x', message: 'Not the password.' } } },
};

/** A server at which the proof is old until the right password comes. */
function answerWithOldProof() {
  let proven = false;
  return answerRequests(({ method, path, body }) => {
    if (path !== '/api/v1/account/proof' || method === 'GET') return proven ? { body: {} } : WANTED;
    proven = (body as { currentPassword: string }).currentPassword === 'right';
    return proven ? { body: { provenUntil: '2026-01-01T00:00:00.000Z' } } : WRONG;
  });
}

function show(closed: string[] = []) {
  const admin = { username: 'hedda' } as AdminView;
  return renderScreen(
    <>
      <ProofGate username="sofia" />
      <AdminRemoveModal admin={admin} onClose={() => closed.push('removal')} />
    </>,
    '/admin/admins',
  );
}

const proofDialog = () => screen.findByRole('dialog', { name: 'Please confirm that it is you' });
const lines = (calls: { method: string; path: string }[]) =>
  calls.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`);

test('asks, says what was wrong, and sends the same request once more', async () => {
  const calls = answerWithOldProof();
  const { user } = show();
  await user.click(screen.getByRole('button', { name: 'Delete admin' }));
  const dialog = within(await proofDialog());
  const password = dialog.getByLabelText('Password');
  await waitFor(() => expect(password).toHaveFocus());
  await user.type(password, '{Enter}');
  expect(dialog.getByText('This is needed.')).toBeInTheDocument();
  await user.type(password, 'wrong{Enter}');
  expect(await dialog.findByText('Not the password.')).toBeInTheDocument();
  await user.clear(password);
  await user.type(password, 'right{Enter}');
  expect(await screen.findByText('hedda was deleted.')).toBeInTheDocument();
  expect(screen.queryByLabelText('Password')).not.toBeInTheDocument();
  expect(lines(calls)).toEqual([
    'DELETE /admins/hedda',
    'PUT /account/proof',
    'PUT /account/proof',
    'DELETE /admins/hedda',
  ]);
});

test.each(['{Escape}', 'Cancel'])('%s leaves what is below as it is, and says so', async (how) => {
  const calls = answerWithOldProof();
  const closed: string[] = [];
  const { user } = show(closed);
  await user.click(screen.getByRole('button', { name: 'Delete admin' }));
  const dialog = await proofDialog();
  await waitFor(() => expect(within(dialog).getByLabelText('Password')).toHaveFocus());
  if (how === 'Cancel') await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  else await user.keyboard(how);
  expect(await screen.findByText(/Nothing was done: you have not confirmed/)).toBeInTheDocument();
  expect(closed).toEqual([]);
  expect(screen.queryByText(/Your session has ended/)).not.toBeInTheDocument();
  expect(lines(calls)).toEqual(['DELETE /admins/hedda']);
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['removal']);
});

test('two requests that want it at once are one question', async () => {
  const calls = answerWithOldProof();
  const { user } = show();
  const both = Promise.all([api('/api/v1/one'), api('/api/v1/two', { method: 'POST', body: { some: 1 } })]);
  await user.type(within(await proofDialog()).getByLabelText('Password'), 'right{Enter}');
  await both;
  expect(lines(calls).slice(2)).toEqual(['PUT /account/proof', 'GET /one', 'POST /two']);
  expect(calls.at(-1)?.body).toEqual({ some: 1 });
});

test('a download asks before the link is followed', async () => {
  answerWithOldProof();
  const followed: string[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    followed.push(this.pathname);
  });
  const { user } = renderScreen(
    <>
      <ProofGate username="sofia" />
      <ProvenDownload href="/api/v1/audit-events/export">Export as CSV</ProvenDownload>
    </>,
  );
  await user.click(screen.getByRole('link', { name: 'Export as CSV' }));
  const password = within(await proofDialog()).getByLabelText('Password');
  expect(followed).toEqual([]);
  await user.type(password, 'right{Enter}');
  await waitFor(() => expect(followed).toEqual(['/api/v1/audit-events/export']));
  click.mockRestore();
});

test('where nobody asks, the refusal is the answer', async () => {
  answerWithOldProof();
  await expect(api('/api/v1/one')).rejects.toMatchObject({ code: 'reauthentication-required' });
});
