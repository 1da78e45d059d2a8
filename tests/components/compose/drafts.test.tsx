import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { openCompose } from '@/components/compose/open';
import { leaveToSignIn } from '@/components/query/session-end';
import { compose, findComposer, showDock, takeAll, write } from '@/tests/support/composer';
import { ANNA, BEN, message } from '@/tests/support/mail';
import { problem } from '@/tests/support/network';

const DOWN = problem(503, 'The mail server does not answer.');
const SIGNED_OUT = problem(401, 'Please sign in.');
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
const button = (name: string) => screen.getByRole('button', { name });
const onDrafts = (answer: ReturnType<typeof problem>) => (call: Parameters<typeof takeAll>[0]) =>
  call.path.includes('/drafts') ? answer : takeAll(call);

beforeEach(() => window.sessionStorage.clear());
jest.setTimeout(60_000);

test('it is saved by itself, and says when', async () => {
  const { user, drafts } = await compose();
  await write(user, 'Dear Ben');
  expect(await screen.findByText(/^Saved \d\d:\d\d$/, {}, { timeout: 5_000 })).toBeInTheDocument();
  expect(drafts()).toMatchObject([{ method: 'POST', body: { text: 'Dear Ben', to: [] } }]);
  await user.keyboard(', hello');
  await user.click(button('Save and close'));
  await closed();
  expect(drafts()).toMatchObject([
    {},
    { method: 'PUT', path: '/api/v1/mail/drafts/draft-1', body: { text: 'Dear Ben, hello' } },
  ]);
  expect(await screen.findByText('Draft saved.')).toBeInTheDocument();
});

test('Escape saves and closes; what nobody touched leaves no draft', async () => {
  const { user, drafts } = await compose();
  await user.keyboard('{Escape}');
  await closed();
  expect(drafts()).toEqual([]);
  act(() => openCompose({ kind: 'new' }));
  await findComposer();
  await write(user, 'Dear');
  await user.type(screen.getByLabelText('To'), 'half');
  await user.click(screen.getByRole('textbox', { name: 'Text' }));
  await user.keyboard('{Escape}');
  await closed();
  expect(drafts()).toMatchObject([{ body: { to: [{ name: '', address: 'half' }], text: 'Dear' } }]);
});

test.each(['reply', 'forward'] as const)(
  'a %s with a quote that nobody touched leaves no draft',
  async (kind) => {
    const html = '<p>Today?</p><blockquote><p>Or never?</p></blockquote>';
    const { user, drafts } = await compose({ kind, message: message({ html }) });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await user.keyboard('{Escape}');
    await closed();
    expect(drafts()).toEqual([]);
    expect(window.sessionStorage.length).toBe(0);
  },
);

test('without a mail server it stays open, says so, and closes only when told', async () => {
  const { user } = await compose(undefined, { answer: onDrafts(DOWN) });
  await write(user, 'Dear Ben');
  await user.click(button('Save and close'));
  expect(await screen.findByText('This could not be saved as a draft.')).toBeInTheDocument();
  expect(screen.getByText(/Not saved, trying again\. The mail server does not answer\./)).toBeInTheDocument();
  await user.click(button('Go on writing'));
  expect(screen.getByRole('textbox', { name: 'Text' })).toHaveTextContent('Dear Ben');
  await user.click(button('Save and close'));
  await user.click(await screen.findByRole('button', { name: 'Close and lose it' }));
  await closed();
  expect(window.sessionStorage.length).toBe(0);
});

test('Discard asks, and deletes the draft', async () => {
  const { user, drafts } = await compose();
  await write(user, 'Dear Ben');
  await screen.findByText(/^Saved/, {}, { timeout: 5_000 });
  await user.click(button('Discard'));
  expect(button('Go on writing')).toHaveFocus();
  await user.click(screen.getAllByRole('button', { name: 'Discard' })[0] as HTMLElement);
  await closed();
  expect(drafts().at(-1)).toMatchObject({ method: 'DELETE', path: '/api/v1/mail/drafts/draft-1' });
});

test('the browser asks before a tab with something unsaved is closed', async () => {
  const { user } = await compose(undefined, { answer: onDrafts(DOWN) });
  expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(true);
  await write(user, 'Dear Ben');
  expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(false);
});

const PART = {
  part: '2',
  name: 'plan.pdf',
  type: 'application/pdf',
  sizeBytes: 9,
  contentId: null,
  inline: false,
};
const DRAFT = {
  id: 'old',
  to: [BEN],
  cc: [],
  bcc: [ANNA],
  subject: 'Plan',
  text: 'Dear',
  html: null,
  attachments: [PART],
  answers: null,
};
const COPY = {
  status: 201,
  body: { id: 'up-1', name: 'plan.pdf', type: 'application/pdf', sizeBytes: 9, contentId: null },
};

function withDraft(copy: typeof COPY | ReturnType<typeof problem>) {
  return (call: Parameters<typeof takeAll>[0]) => {
    if (call.path.endsWith('/parts/2')) return copy;
    return call.method === 'GET' ? { body: DRAFT } : takeAll(call);
  };
}

test('a draft is opened with all that is in it, and saved over itself', async () => {
  const { user, drafts } = await compose({ kind: 'draft', id: 'old' }, { answer: withDraft(COPY) });
  expect(await screen.findByRole('dialog', { name: 'Plan' })).toBeInTheDocument();
  expect(screen.getByLabelText('Bcc')).toBeInTheDocument();
  expect(screen.getByText('plan.pdf')).toBeInTheDocument();
  const text = screen.getByRole('textbox', { name: 'Text' });
  expect(text).toHaveFocus();
  await user.type(text, ' Ben');
  await user.keyboard('{Escape}');
  await closed();
  expect(drafts().at(-1)).toMatchObject({
    method: 'PUT',
    path: '/api/v1/mail/drafts/old',
    body: { text: 'Dear Ben', attachments: ['up-1'], to: [BEN], bcc: [ANNA] },
  });
});

test('a draft whose file cannot be had is not opened with less', async () => {
  const { user, drafts } = await compose({ kind: 'draft', id: 'old' }, { answer: withDraft(DOWN) });
  expect(await screen.findByText('The mail server does not answer.')).toBeInTheDocument();
  expect(button('Try again')).toBeInTheDocument();
  await user.click(button('Save and close'));
  await closed();
  expect(drafts().every(({ method }) => method === 'GET')).toBe(true);
});

test('a session that ended elsewhere: what was written opens again after the next sign-in, for the same person', async () => {
  const { user, unmount } = await compose(undefined, { answer: onDrafts(SIGNED_OUT) });
  await user.keyboard('ben@example.net{Enter}');
  await write(user, 'Dear Ben');
  expect(await screen.findByText('You were signed out', {}, { timeout: 5_000 })).toBeInTheDocument();
  expect(screen.getByText('What you wrote is kept; sign in again to go on.')).toBeInTheDocument();
  fireEvent(window, new Event('pagehide'));
  unmount();

  const { drafts, unmount: close } = showDock();
  expect(await screen.findByText(/^This is what you were writing/)).toBeInTheDocument();
  expect(screen.getByText('ben@example.net')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Text' })).toHaveTextContent('Dear Ben');
  await screen.findByText(/^Saved/, {}, { timeout: 5_000 });
  expect(drafts()).toMatchObject([{ method: 'POST', body: { text: 'Dear Ben' } }]);
  close();

  showDock({ address: 'eve@example.org' });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(window.sessionStorage.length).toBe(0);
});

test('a session that another part of the page found ended is told here, and the page stays', async () => {
  await compose();
  act(leaveToSignIn);
  expect(screen.getByText('You were signed out')).toBeInTheDocument();
  expect(button('Sign in')).toBeInTheDocument();
});
