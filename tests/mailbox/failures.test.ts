import { AuthenticationFailure } from 'imapflow';
import { answered, imapRefusal } from '@/lib/mailbox/failures';
import { withMailbox } from '@/lib/mailbox/pool';
import { createSubmission } from '@/lib/operations/mail-submissions/create';
import { type MailWorld, startMailWorld } from '@/tests/support/mail-world';
import { mailboxActor, reachMailServer, stopWorld } from '@/tests/support/mailbox-actor';

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
  reachMailServer(world);
}, 120_000);

afterAll(() => stopWorld(world));

const toKim = [{ name: '', address: 'kim@catch.test' }];
const failed = (some: object) => Object.assign(new Error('Command failed'), some);

/** While the mail server cannot ask the database. */
async function withoutDatabase<T>(work: () => Promise<T>): Promise<T> {
  const role = new URL(world.urls.mail).username;
  await world.query(`REVOKE USAGE ON SCHEMA mail FROM "${role}"`);
  try {
    return await work();
  } finally {
    await world.query(`GRANT USAGE ON SCHEMA mail TO "${role}"`);
  }
}

test.each([
  [
    'a token that opens nothing',
    { responseStatus: 'NO', serverResponseCode: 'AUTHENTICATIONFAILED' },
    'unauthenticated',
  ],
  [
    'a database that does not answer it',
    { responseStatus: 'NO', serverResponseCode: 'UNAVAILABLE' },
    'unavailable',
  ],
  ['a connection that is gone', { code: 'NoConnection' }, 'unavailable'],
  [
    'a name that the server does not like',
    { responseStatus: 'NO', serverResponseCode: 'CANNOT' },
    'conflict',
  ],
])('%s', (_what, error, code) => {
  expect(imapRefusal(failed(error)).code).toBe(code);
});

test('a mail server that hangs up before the sign-in signs nobody out', () => {
  expect(imapRefusal(new AuthenticationFailure('Already logged out')).detail).toBe('mail-server-down');
});

test('Dovecot without its database signs nobody out, neither by IMAP nor by submission', async () => {
  const ben = await mailboxActor(world, 'ben@post.test');
  const mailbox = await withoutDatabase(() =>
    withMailbox(ben, 'INBOX', async () => 'open').catch((error) => error),
  );
  expect(mailbox).toMatchObject({ code: 'unavailable', detail: 'mail-server-down' });
  const letter = { to: toKim, subject: 'Later' };
  const sent = await withoutDatabase(() => createSubmission(ben, letter).catch((error) => error));
  expect(sent).toMatchObject({ code: 'unavailable', detail: 'submission-down' });
  expect(await withMailbox(ben, 'INBOX', async () => 'open')).toBe('open');
});

test('a session that has ended opens nothing', async () => {
  const ada = await mailboxActor(world, 'ada@post.test');
  await world.query('DELETE FROM sessions WHERE id = $1', [ada.sessionId]);
  await expect(withMailbox(ada, 'INBOX', async () => 'open')).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});

test('a command that ImapFlow answers with false was refused, or nobody heard it', async () => {
  const ben = await mailboxActor(world, 'ben@post.test');
  const work = withMailbox(ben, 'INBOX', async (client) =>
    answered(client, await client.messageMove('1:*', 'Nowhere')),
  );
  await expect(work).rejects.toMatchObject({ detail: 'mail-server-refused' });
  const cut = withMailbox(ben, 'INBOX', async (client) => {
    client.close();
    return answered(client, await client.messageFlagsAdd('1:*', ['\\Seen']).catch(() => false as const));
  });
  await expect(cut).rejects.toMatchObject({ detail: 'mail-server-down' });
});
