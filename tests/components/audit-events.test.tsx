import { screen } from '@testing-library/react';
import { AuditEventsScreen } from '@/components/audit-events/audit-events-screen';
import { auditViewOf } from '@/components/audit-events/audit-view';
import type { AuditEventView } from '@/lib/operations/audit-events/view';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

function event(id: string, action: string, more: Partial<AuditEventView> = {}): AuditEventView {
  return {
    id,
    at: '2026-01-01T00:00:00.000Z',
    action,
    actor: { kind: 'admin', name: 'sofia' },
    target: 'ulla@one.example',
    tenant: 'One',
    domain: 'one.example',
    ip: '192.0.2.7',
    requestId: null,
    detail: {},
    ...more,
  };
}

const page = (items: AuditEventView[], next: string | null = null) => ({ body: { items, next } });

function show(items: AuditEventView[] | null, path = '/admin/audit') {
  const view = auditViewOf(new URLSearchParams(path.split('?')[1]));
  return renderScreen(<AuditEventsScreen first={items && { ...view, page: { items, next: null } }} />, path);
}

test('each line says in plain words who did what to whom, and from where', () => {
  const calls = answerRequests(() => page([]));
  show([
    event('6', 'users.reset-password'),
    event('5', 'users.update', {
      actor: { kind: 'cli', name: 'root' },
      ip: null,
      target: 'x@xn--mller-kva.example',
    }),
    event('4', 'sessions.sign-in-failed', { actor: { kind: 'nobody', name: '' }, target: 'tom' }),
    event('3', 'operations.refused', { detail: { operation: 'users.remove' } }),
    event('2', 'audit-events.expire', {
      actor: { kind: 'system', name: '' },
      target: '',
      detail: { days: 90 },
    }),
    event('1', 'things.invent'),
  ]);
  const rows = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(rows).toEqual([
    'sofia reset the password of ulla@one.example',
    'root (command line) changed the user x@müller.example',
    'Somebody failed to sign in as tom',
    'sofia was refused users.remove ulla@one.example',
    'Postroom removed events older than 90 days',
    'sofia did things.invent with ulla@one.example',
  ]);
  expect(screen.getAllByText('192.0.2.7')).toHaveLength(5);
  expect(screen.getByText('this machine')).toBeInTheDocument();
  expect(calls).toEqual([]);
});

test('filters by who, whom and action, with the state in the address bar and in the export', async () => {
  const calls = answerRequests(() => page([event('1', 'users.remove')]));
  const { user } = show([]);
  await user.type(screen.getByLabelText('Who did it'), 'tom');
  expect(await screen.findByText(/deleted the user/)).toBeInTheDocument();
  expect(calls.at(-1)?.query).toEqual({ admin: 'tom', limit: '50' });
  await user.type(screen.getByLabelText('To whom'), 'ulla');
  await user.click(screen.getByRole('combobox', { name: 'Action' }));
  await user.click(await screen.findByRole('option', { name: 'User deleted' }));
  await user.type(screen.getByLabelText('From (UTC)'), '2026-01-31');
  const search = '?admin=tom&user=ulla&action=users.remove&from=2026-01-31';
  expect(window.location.search).toBe(search);
  expect(screen.getByRole('link', { name: 'Export as CSV' })).toHaveAttribute(
    'href',
    `/api/v1/audit-events/export${search}`,
  );
  await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(window.location.search).toBe('');
});

test('says when nothing fits, and leads back', async () => {
  answerRequests(({ query }) => page(query.user === 'zzz' ? [] : [event('1', 'users.create')]));
  const { user } = show([], '/admin/audit?user=zzz');
  expect(await screen.findByText('No event matches these filters.')).toBeInTheDocument();
  const [, ofTheList] = screen.getAllByRole('button', { name: 'Clear the search' });
  await user.click(ofTheList as HTMLElement);
  expect(await screen.findByText(/created the user/)).toBeInTheDocument();
});

test('pages on to the older ones', async () => {
  answerRequests(({ query }) =>
    query.after === 'older'
      ? page([event('1', 'users.create')])
      : page([event('2', 'users.remove')], 'older'),
  );
  const { user } = show(null);
  await screen.findByText(/deleted the user/);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByText(/created the user/);
  expect(window.location.search).toBe('?after=older');
});

test('says why it failed', async () => {
  answerRequests(() => problem(503, 'The database does not answer.'));
  show(null);
  expect(await screen.findByText('The database does not answer.')).toBeInTheDocument();
});
