import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { compose, takeAll } from '@/tests/support/composer';
import { message } from '@/tests/support/mail';
import { problem, takeUploads } from '@/tests/support/network';

const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
const button = (name: string) => screen.getByRole('button', { name });
const file = (name: string, type = 'text/plain') => new File(['0123456789'], name, { type });
const uploaded = (id: string) => ({ id, name: id, type: 'text/plain', sizeBytes: 10, contentId: null });

beforeEach(() => window.sessionStorage.clear());
jest.setTimeout(60_000);

function drop(dialog: HTMLElement, files: File[]) {
  const target = dialog.lastElementChild as HTMLElement;
  fireEvent.drop(target, { dataTransfer: { files, types: ['Files'] } });
}

test('files are brought two at a time, shown on their way, and go along when they are there', async () => {
  const uploads = takeUploads();
  const { user, dialog, inside, sent } = await compose();
  await user.keyboard('ben@example.net{Enter}');
  await user.type(inside.getByLabelText('Subject'), 'Files');
  drop(dialog, [file('a.txt'), file('b.txt'), file('c.txt')]);
  await waitFor(() => expect(uploads).toHaveLength(2));
  expect(inside.getByText('3 files, 30 B')).toBeInTheDocument();
  act(() => uploads[0]?.progress(5));
  expect(inside.getByRole('progressbar', { name: 'a.txt is on its way' })).toHaveAttribute(
    'aria-valuenow',
    '50',
  );
  await user.click(button('Send'));
  expect(inside.getByText('Sends when 3 files are through.')).toBeInTheDocument();
  await act(async () => uploads[0]?.answer(201, uploaded('up-a')));
  await waitFor(() => expect(uploads).toHaveLength(3));
  await act(async () => uploads[1]?.answer(201, uploaded('up-b')));
  expect(sent()).toEqual([]);
  await act(async () => uploads[2]?.answer(201, uploaded('up-c')));
  await closed();
  expect(sent()).toMatchObject([{ body: { attachments: ['up-a', 'up-b', 'up-c'] } }]);
});

test('a file can be stopped, tried again and taken out', async () => {
  const uploads = takeUploads();
  const { user, dialog, inside, calls } = await compose();
  drop(dialog, [file('a.txt'), file('b.txt')]);
  await waitFor(() => expect(uploads).toHaveLength(2));
  await user.click(button('Cancel a.txt'));
  expect(uploads[0]?.aborted).toBe(true);
  expect(inside.queryByText('a.txt')).not.toBeInTheDocument();
  await act(async () => uploads[1]?.answer(413, { code: 'too-large', detail: 'There is no more room.' }));
  expect(await inside.findByText('There is no more room.')).toBeInTheDocument();
  await user.click(button('Try b.txt again'));
  await waitFor(() => expect(uploads).toHaveLength(3));
  await act(async () => uploads[2]?.answer(201, uploaded('up-b')));
  await user.click(await screen.findByRole('button', { name: 'Remove b.txt' }));
  expect(inside.queryByText('b.txt')).not.toBeInTheDocument();
  expect(calls).toMatchObject([{ method: 'DELETE', path: '/api/v1/mail/uploads/up-b' }]);
});

test('a file that is too large is not tried, and stands in the way until it is taken out', async () => {
  const uploads = takeUploads();
  const { user, dialog, inside, sent } = await compose();
  await user.keyboard('ben@example.net{Enter}');
  await user.type(inside.getByLabelText('Subject'), 'Film');
  const film = file('film.mp4', 'video/mp4');
  Object.defineProperty(film, 'size', { value: 50 * 2 ** 20 + 1 });
  drop(dialog, [film]);
  expect(inside.getByText(/^This file is larger than 50 MB/)).toBeInTheDocument();
  expect(uploads).toEqual([]);
  await user.click(button('Send'));
  expect(await inside.findByText(/^A file did not get through/)).toBeInTheDocument();
  expect(sent()).toEqual([]);
  await user.click(button('Remove film.mp4'));
  await user.click(button('Send'));
  await closed();
});

test('a picture that is pasted becomes a file', async () => {
  const uploads = takeUploads();
  const { inside } = await compose();
  fireEvent.paste(inside.getByRole('textbox', { name: 'Text' }), {
    clipboardData: { files: [file('image.png', 'image/png')], types: ['Files'], getData: () => '' },
  });
  await waitFor(() => expect(uploads).toMatchObject([{ name: 'image.png', type: 'image/png' }]));
});

test('closing while a file is under way asks', async () => {
  takeUploads();
  const { user, dialog } = await compose();
  drop(dialog, [file('a.txt')]);
  await user.click(button('Save and close'));
  expect(await screen.findByText('Some files are still on their way.')).toBeInTheDocument();
  await user.click(button('Close without them'));
  await closed();
});

test('the files of a message that is forwarded are copied; what fails can be tried again', async () => {
  let copies = 0;
  const part = {
    part: '2',
    name: 'menu.pdf',
    type: 'application/pdf',
    sizeBytes: 10,
    contentId: null,
    inline: false,
  };
  const { user, dialog, sent } = await compose(
    { kind: 'forward', message: message({ attachments: [part] }) },
    {
      answer: (call) => {
        if (!call.path.endsWith('/parts/2')) return takeAll(call);
        copies += 1;
        return copies === 1 ? problem(503, 'Not now.') : { status: 201, body: uploaded('up-1') };
      },
    },
  );
  expect(await within(dialog).findByText('Not now.')).toBeInTheDocument();
  await user.click(button('Try menu.pdf again'));
  await user.keyboard('{Tab}');
  await user.type(screen.getByLabelText('To'), 'ben@example.net{Control>}{Enter}{/Control}');
  await closed();
  expect(sent()).toMatchObject([
    {
      body: { attachments: ['up-1'], answers: { id: '1-7-SU5CT1g', how: 'forward' }, subject: 'Fwd: Lunch' },
    },
  ]);
});
