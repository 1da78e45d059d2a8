import { act, screen, waitFor } from '@testing-library/react';
import { leaveCompose, openCompose } from '@/components/compose/open';
import { compose, findComposer, showDock, takeAll, write } from '@/tests/support/composer';
import { message } from '@/tests/support/mail';
import { problem } from '@/tests/support/network';

const DOWN = problem(503, 'The mail server does not answer.');
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => window.sessionStorage.clear());
jest.setTimeout(60_000);

test('a new message is written and sent, once', async () => {
  const { user, inside, sent } = await compose();
  expect(inside.getByLabelText('To')).toHaveFocus();
  await user.keyboard('Ben Ode <ben@example.net>,cara@example.com{Enter}');
  await user.click(button('Bcc'));
  expect(inside.getByLabelText('Bcc')).toHaveFocus();
  await user.keyboard('dora@example.com');
  await user.type(inside.getByLabelText('Subject'), 'Lunch');
  await write(user, 'Today?');
  await user.dblClick(button('Send'));
  expect(await screen.findByText('Sent.')).toBeInTheDocument();
  await closed();
  expect(sent()).toMatchObject([
    {
      method: 'POST',
      body: {
        to: [
          { name: 'Ben Ode', address: 'ben@example.net' },
          { name: '', address: 'cara@example.com' },
        ],
        bcc: [{ name: '', address: 'dora@example.com' }],
        subject: 'Lunch',
        text: 'Today?',
        html: expect.stringContaining('<p>Today?</p>'),
        answers: null,
        draft: 'draft-1',
      },
    },
  ]);
  expect(window.sessionStorage.length).toBe(0);
});

test('many addresses are pasted at once; what is none is marked, kept, and can be typed again', async () => {
  const { user, inside, sent } = await compose();
  await user.paste('ben@example.net; "Od, C" <cara@example.com>\nnobody');
  expect(inside.getAllByRole('listitem')).toHaveLength(3);
  expect(inside.getByRole('alert')).toHaveTextContent('nobody: This is not a valid address.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(inside.getByLabelText('To')).toHaveFocus());
  expect(sent()).toEqual([]);
  await user.keyboard('{Backspace}@example.org{Enter}');
  expect(inside.queryByRole('alert')).not.toBeInTheDocument();
  expect(inside.getByText('nobody@example.org')).toBeInTheDocument();
  await user.click(button('Remove cara@example.com'));
  expect(inside.getAllByRole('listitem')).toHaveLength(2);
});

test('nobody to send to is told at the field; what is half typed goes along', async () => {
  const { user, inside, sent } = await compose();
  await user.type(inside.getByLabelText('Subject'), 'Lunch');
  await user.click(button('Send'));
  expect(await screen.findByText('Enter at least one recipient.')).toBeInTheDocument();
  await user.type(inside.getByLabelText('To'), 'ben@example.net{Control>}{Enter}{/Control}');
  await closed();
  expect(sent()).toMatchObject([{ body: { to: [{ name: '', address: 'ben@example.net' }] } }]);
});

test('what may be forgotten is asked, once for both', async () => {
  const { user, sent } = await compose();
  await user.keyboard('ben@example.net{Enter}');
  await write(user, 'See the attached plan.');
  await user.click(button('Send'));
  expect(await screen.findByText('Send without a subject?')).toBeInTheDocument();
  expect(screen.getByText('You wrote of an attachment, but none is there.')).toBeInTheDocument();
  expect(button('Go back')).toHaveFocus();
  expect(sent()).toEqual([]);
  await user.click(button('Send anyway'));
  await closed();
  expect(sent()).toHaveLength(1);
});

test.each([
  [DOWN, 'The mail server does not answer.'],
  [problem(403, 'Not allowed.'), 'Not allowed.'],
  [
    problem(422, '', { 'to.0.address': { code: 'x', message: 'Refused: no such user.' } }),
    /Refused: no such user/,
  ],
  [problem(422, '', { attachments: { code: 'x', message: 'Too large together.' } }), 'Too large together.'],
  [problem(422, '', { text: { code: 'x', message: 'Too long.' } }), 'Too long.'],
])('a message that was not sent stays open and says why', async (refusal, sentence) => {
  const { user, inside, sent } = await compose(undefined, {
    answer: (call) => (call.path.endsWith('/submissions') ? refusal : takeAll(call)),
  });
  await user.keyboard('ben@example.net{Enter}');
  await user.type(inside.getByLabelText('Subject'), 'Lunch');
  await user.click(button('Send'));
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  expect(inside.getByText('ben@example.net')).toBeInTheDocument();
  await user.click(button('Send'));
  await waitFor(() => expect(sent()).toHaveLength(2));
});

test('whom it was refused for is told', async () => {
  const rejected = [{ address: 'ben@example.net', reason: 'mailbox full' }];
  const { user, inside } = await compose(undefined, {
    answer: (call) =>
      call.path.endsWith('/submissions') ? { body: { rejected, sentCopy: null } } : takeAll(call),
  });
  await user.keyboard('ben@example.net,cara@example.com{Enter}');
  await user.type(inside.getByLabelText('Subject'), 'Lunch');
  await user.click(button('Send'));
  expect(
    await screen.findByText('Not to ben@example.net: mailbox full No copy could be put into Sent.'),
  ).toBeInTheDocument();
});

test('a reply begins in the text, above the quote', async () => {
  const { user, inside, sent } = await compose({ kind: 'reply', message: message() });
  const text = inside.getByRole('textbox', { name: 'Text' }) as HTMLTextAreaElement;
  expect(text).toHaveFocus();
  expect(text.selectionStart).toBe(0);
  await user.keyboard('Yes.{Control>}{Enter}{/Control}');
  await closed();
  expect(sent()).toMatchObject([
    {
      body: {
        subject: 'Re: Lunch',
        html: null,
        text: expect.stringMatching(/^Yes\.\n\nOn May 3, 2026.*, Ben Ode wrote:\n> Today\?\n>\n> Ben\n$/),
        answers: { id: '1-7-SU5CT1g', how: 'reply' },
      },
    },
  ]);
});

test('plain text loses formatting, and asks before it does', async () => {
  const html = '<p>Today <b>or</b> never?</p>';
  const { user, inside } = await compose({ kind: 'forward', message: message({ html }) });
  await user.click(button('Plain text'));
  expect(screen.getByText('Plain text loses the formatting.')).toBeInTheDocument();
  await user.click(button('Keep formatting'));
  expect(inside.getByText('or').tagName).toBe('STRONG');
  await user.click(button('Plain text'));
  await user.click(inside.getAllByRole('button', { name: 'Plain text' })[0] as HTMLElement);
  const text = inside.getByRole('textbox', { name: 'Text' }) as HTMLTextAreaElement;
  expect(text.value).toContain('Today or never?');
  await user.click(button('Formatted text'));
  expect(inside.getByRole('textbox', { name: 'Text' }).innerHTML).toContain('Today or never?');
});

test('another message waits until this one is saved', async () => {
  const { user, drafts } = await compose();
  await write(user, 'First');
  act(() => openCompose({ kind: 'reply', message: message() }));
  expect(await screen.findByRole('dialog', { name: 'Re: Lunch' })).toBeInTheDocument();
  expect(drafts()).toMatchObject([{ method: 'POST', body: { text: 'First' } }]);
});

test('leaving saves and closes; nothing open is nothing to wait for', async () => {
  await expect(leaveCompose()).resolves.toBe(true);
  const { user, drafts } = await compose();
  await write(user, 'First');
  await act(async () => expect(await leaveCompose()).toBe(true));
  await closed();
  expect(drafts()).toHaveLength(1);
});

test('people in the lists that were looked at are offered', async () => {
  const { user, client } = showDock();
  client.setQueryData(['mail', 'messages', {}], { pages: [{ items: [message()] }] });
  act(() => openCompose({ kind: 'new' }));
  await findComposer();
  await user.keyboard('od');
  await user.click(await screen.findByRole('option', { name: /Ben Ode/ }));
  expect(screen.getByRole('listitem')).toHaveTextContent('Ben Ode');
});

test('what is asked for before the dock is there opens when it comes', async () => {
  openCompose({ kind: 'new' });
  showDock();
  expect((await findComposer()).dialog).toBeInTheDocument();
});
