import { screen } from '@testing-library/react';
import { JobScreen } from '@/components/jobs/job-screen';
import { JobsScreen } from '@/components/jobs/jobs-screen';
import type { JobView, JobWithRefusalsView } from '@/lib/operations/jobs/view';
import { answerRequests } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

function job(id: string, more: Partial<JobView> = {}): JobWithRefusalsView {
  return {
    id,
    kind: 'reset-passwords',
    state: 'done',
    admin: 'sofia',
    total: 1200,
    done: 1200,
    refused: 0,
    createdAt: new Date().toISOString(),
    finishedAt: null,
    receipt: { panelSessionsEnded: 0, webmailSessionsEnded: 0, mailSessionsEnded: 7, mailServer: 'pending' },
    passwords: 'none',
    can: { cancel: false, takePasswords: false },
    refusals: [],
    ...more,
  };
}

function show(jobs: JobView[]) {
  return renderScreen(
    <JobsScreen first={{ q: '', after: null, page: { items: jobs, next: null } }} />,
    '/admin/jobs',
  );
}

test('lists what was done and how far the rest is, each with a way to its page', async () => {
  answerRequests(() => ({ body: { items: [job('one', { done: 900 })], next: null } }));
  show([
    job('one', { state: 'running', done: 300 }),
    job('two', { kind: 'delete', refused: 3, done: 1197 }),
    job('three', { passwords: 'ready' }),
    job('four', { kind: 'something-new' }),
  ]);
  expect(screen.getByText('300 of 1,200 done.')).toBeInTheDocument();
  expect(screen.getByText('Finished: 1,197 of 1,200 done. 3 left out.')).toBeInTheDocument();
  expect(screen.getByText('Passwords to fetch')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Delete 1,200 users' })).toHaveAttribute('href', '/admin/jobs/two');
  expect(screen.getByRole('link', { name: 'something-new' })).toBeInTheDocument();
  expect(await screen.findByText('Finished: 900 of 1,200 done.', {}, { timeout: 4000 })).toBeInTheDocument();
});

test('without a job it says what will be here', () => {
  answerRequests(() => ({ body: { items: [], next: null } }));
  show([]);
  expect(screen.getByText('No job yet')).toBeInTheDocument();
});

test('stops one that is running', async () => {
  const running = job('one', { state: 'running', done: 10, can: { cancel: true, takePasswords: false } });
  let state: JobView = running;
  const calls = answerRequests(({ method }) => {
    if (method === 'DELETE')
      state = { ...running, state: 'cancelled', can: { cancel: false, takePasswords: true } };
    return { body: { ...state, refusals: [] } };
  });
  const { user } = renderScreen(<JobScreen job={running} />, '/admin/jobs/one');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Stopped: 10 of 1,200 done.')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
    '/api/v1/jobs/one',
  ]);
});

test.each([
  ['handed-out', /were handed out/],
  ['gone', /can't be fetched here/],
] as const)('new passwords that are %s', (passwords, words) => {
  answerRequests(() => ({ body: job('one', { passwords }) }));
  renderScreen(<JobScreen job={job('one', { passwords })} />, '/admin/jobs/one');
  expect(screen.getByText(words)).toBeInTheDocument();
  expect(
    screen.getByText(/^7 mail sessions ended\. The mail server has not answered yet/),
  ).toBeInTheDocument();
});
