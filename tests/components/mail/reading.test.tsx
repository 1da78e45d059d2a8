import { screen, waitFor, within } from '@testing-library/react';
import { giveHeight, message, row, showMail } from '@/tests/support/mail-screen';
import { problem } from '@/tests/support/network';

beforeAll(giveHeight);
afterEach(() => window.localStorage.clear());

const article = () => screen.findByRole('article', { name: 'Message' });

test('opens a message, marks it as read, and says who sent it from which address', async () => {
  const { user, calls } = showMail([row('a', { seen: false }), row('b')]);
  await user.click(await screen.findByRole('link', { name: /Subject a/ }));
  const opened = within(await article());
  expect(opened.getByRole('heading', { name: 'Subject a' })).toHaveFocus();
  expect(opened.getByText('<a@example.org>')).toBeInTheDocument();
  expect(window.location.search).toBe('?message=a');
  await waitFor(() => expect(screen.queryByRole('img', { name: 'Unread' })).not.toBeInTheDocument());
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ ids: ['a'], seen: true });
  await waitFor(() => expect(document.title).toBe('(1) Inbox · Postroom'));
});

test('a text as it was written, with links and what it quotes', async () => {
  const text = 'See https://example.org/x.\n> <b>Quoted</b>';
  showMail(
    [row('a')],
    ({ path }) => (path.endsWith('/a') ? { body: message('a', { text }) } : undefined),
    '/mail?message=a',
  );
  const opened = within(await article());
  const link = opened.getByRole('link', { name: 'https://example.org/x' });
  expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  expect(opened.getByText('<b>Quoted</b>')).toHaveAttribute('data-quoted', 'true');
});

test('HTML comes in a frame that runs nothing; pictures from elsewhere when one asks for them', async () => {
  const html = '<p>Hello</p><img src="https://elsewhere.example/x.png"><script>alert(1)</script>';
  const { user } = showMail(
    [row('a')],
    ({ path }) => (path.endsWith('/a') ? { body: message('a', { html }) } : undefined),
    '/mail?message=a',
  );
  const frame = () => screen.findByTitle('Text of the message');
  expect(await frame()).toHaveAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  expect(await frame()).toHaveAttribute('credentialless');
  expect((await frame()).getAttribute('srcdoc')).not.toMatch(/elsewhere|script/);
  const before = await frame();
  await user.click(screen.getByRole('button', { name: 'Show pictures' }));
  expect(await frame()).not.toBe(before);
  expect((await frame()).getAttribute('srcdoc')).toContain('src="https://elsewhere.example/x.png"');
  expect(screen.queryByText(/Pictures from the internet/)).not.toBeInTheDocument();
});

test('attachments are links that save; headers and source are at hand', async () => {
  const attachment = {
    part: '2',
    name: 'Plan.pdf',
    type: 'application/pdf',
    sizeBytes: 2048,
    contentId: null,
    inline: false,
  };
  const { user } = showMail(
    [row('a')],
    ({ path }) => {
      if (path.endsWith('/headers')) return { body: { headers: [{ name: 'X-Test', value: '<i>1</i>' }] } };
      return path.endsWith('/a')
        ? { body: message('a', { attachments: [attachment], truncated: true }) }
        : undefined;
    },
    '/mail?message=a',
  );
  const chip = within(await article()).getByRole('link', { name: /Plan.pdf/ });
  expect(chip).toHaveAttribute('href', '/api/v1/mail/messages/a/parts/2');
  expect(chip).toHaveAttribute('download', 'Plan.pdf');
  expect(chip).toHaveTextContent('2 KB');
  expect(screen.getByRole('link', { name: 'Download its source' })).toHaveAttribute(
    'href',
    '/api/v1/mail/messages/a/source',
  );
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('button', { name: 'Show headers' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Headers' }));
  expect(await dialog.findByText('<i>1</i>')).toBeInTheDocument();
});

test('everybody who got it, behind one line', async () => {
  const cc = [{ name: 'Clara', address: 'clara@example.com' }];
  const { user } = showMail(
    [row('a')],
    ({ path }) => (path.endsWith('/a') ? { body: message('a', { cc }) } : undefined),
    '/mail?message=a',
  );
  const line = within(await article()).getByRole('button', { name: 'to anna@example.org and 1 other' });
  await user.click(line);
  expect(screen.getByText('Clara <clara@example.com>')).toBeInTheDocument();
});

test('a message that is gone says so and leads back', async () => {
  const { user } = showMail(
    [row('a')],
    ({ path }) => (path.endsWith('/gone') ? problem(404, 'No such message.') : undefined),
    '/mail?message=gone',
  );
  expect(await screen.findByText('This message is no longer here')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Back to the list' }));
  expect(window.location.search).toBe('');
});

test('answers go to where one writes, with the message', async () => {
  const { user, composed } = showMail([row('a')], undefined, '/mail?message=a');
  await article();
  for (const name of ['Reply', 'Reply all', 'Forward'])
    await user.click(screen.getByRole('button', { name }));
  await user.keyboard('c');
  const kinds = composed.map((request) => [request.kind, 'message' in request && request.message.id]);
  expect(kinds).toEqual([
    ['reply', 'a'],
    ['reply-all', 'a'],
    ['forward', 'a'],
    ['new', false],
  ]);
});

test('by keys alone: down the list, open, star, on to the next, back, delete', async () => {
  const { user, calls } = showMail([row('a'), row('b'), row('c')]);
  await screen.findByText('Subject a');
  await user.keyboard('jjo');
  expect(within(await article()).getByRole('heading')).toHaveTextContent('Subject b');
  await user.keyboard('s');
  await user.keyboard('j');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Subject c' })).toHaveFocus());
  await user.keyboard('u');
  await waitFor(() => expect(window.location.search).toBe(''));
  await waitFor(() => expect(screen.getByRole('link', { name: /Subject c/ })).toHaveFocus());
  await user.keyboard('kx');
  await user.keyboard('#');
  await waitFor(() => expect(screen.queryByText('Subject b')).not.toBeInTheDocument());
  await user.keyboard('gs');
  expect(window.location.search).toBe('?folder=sent');
  const bodies = calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  expect(bodies).toEqual([
    { ids: ['b'], flagged: true },
    { ids: ['b'], folder: 'trash' },
  ]);
});

test('Shift+I is unread, i is read, and whoever types keeps the keys', async () => {
  const { user, calls } = showMail([row('a')]);
  await user.click(await screen.findByRole('checkbox', { name: 'Select Subject a' }));
  await user.keyboard('{Shift>}I{/Shift}');
  await user.keyboard('{Shift>}{/Shift}i');
  await user.keyboard('{Escape}');
  await user.type(screen.getByRole('searchbox'), 'i#');
  expect(calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
    { ids: ['a'], seen: false },
    { ids: ['a'], seen: true },
  ]);
});
