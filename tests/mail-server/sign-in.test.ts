import { ImapFlow } from 'imapflow';
import { protocols } from '@/tests/support/mail-client';
import { eventually, type MailWorld, mailHash, PASSWORD, startMailWorld } from '@/tests/support/mail-world';

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
});

afterAll(() => world?.stop());

describe.each(protocols)('signing in by %s', (protocol) => {
  test('with the right password', async () => {
    expect((await world.signIn(protocol, 'ada@post.test')).isSignedIn).toBe(true);
  });

  test('whatever the case of the address', async () => {
    expect((await world.signIn(protocol, 'Ada@POST.test')).isSignedIn).toBe(true);
  });

  test('not with a wrong password, and not as somebody who is not there', async () => {
    expect((await world.signIn(protocol, 'ada@post.test', 'wrong')).isSignedIn).toBe(false);
    expect((await world.signIn(protocol, 'nobody@post.test')).isSignedIn).toBe(false);
    expect((await world.signIn(protocol, "x' OR '1'='1")).isSignedIn).toBe(false);
  });

  test('a disabled mailbox is told so after the right password only', async () => {
    const right = await world.signIn(protocol, 'dora@post.test');
    expect(right.isSignedIn).toBe(false);
    expect(right.answer).toContain('This mailbox is disabled.');
    const wrong = await world.signIn(protocol, 'dora@post.test', 'wrong');
    expect(wrong.answer).not.toContain('disabled');
  });

  test('a mailbox of a disabled domain is told so', async () => {
    const { answer, isSignedIn } = await world.signIn(protocol, 'eve@closed.test');
    expect(isSignedIn).toBe(false);
    expect(answer).toContain('This domain is disabled.');
  });

  test.each(["o'neil+x@post.test", '50%off@post.test'])('as %s', async (address) => {
    expect((await world.signIn(protocol, address)).isSignedIn).toBe(true);
  });

  test('a changed password counts at the very next attempt', async () => {
    const set = (password: string) =>
      world.query(`UPDATE users SET password_hash = $1 WHERE address = 'ben@post.test'`, [
        mailHash(password),
      ]);
    expect((await world.signIn(protocol, 'ben@post.test')).isSignedIn).toBe(true);
    await set('Another 8 words');
    expect((await world.signIn(protocol, 'ben@post.test')).isSignedIn).toBe(false);
    expect((await world.signIn(protocol, 'ben@post.test', 'Another 8 words')).isSignedIn).toBe(true);
    await set(PASSWORD);
  });

  test('a disabled mailbox that is enabled again', async () => {
    const set = (active: boolean) =>
      world.query(`UPDATE users SET active = $1 WHERE address = 'ben@post.test'`, [active]);
    await set(false);
    expect((await world.signIn(protocol, 'ben@post.test')).isSignedIn).toBe(false);
    await set(true);
    expect((await world.signIn(protocol, 'ben@post.test')).isSignedIn).toBe(true);
  });
});

test('IMAP shows the quota and the usual folders', async () => {
  const { imap } = world.pair.ports;
  const auth = { user: 'ada@post.test', pass: PASSWORD };
  const client = new ImapFlow({ host: '127.0.0.1', port: imap, secure: false, auth, logger: false });
  await client.connect();
  const quota = await client.getQuota();
  const folders = await client.list();
  await client.logout();
  expect(quota).toMatchObject({ storage: { limit: 1_048_576 } });
  const uses = folders.map(({ specialUse }) => specialUse).filter(Boolean);
  expect(uses.sort()).toEqual(['\\Archive', '\\Drafts', '\\Inbox', '\\Junk', '\\Sent', '\\Trash']);
});

test('the last sign-in is written down for each protocol', async () => {
  const before = Math.floor(Date.now() / 1000) - 60;
  await world.signIn('imap', 'kim@catch.test');
  await world.signIn('pop3', 'kim@catch.test');
  const rows = await eventually(async () => {
    const found = await world.query<{ service: string; at: string }>(
      `SELECT service, at FROM last_logins WHERE address = 'kim@catch.test' ORDER BY service`,
    );
    return found.length === 2 ? found : undefined;
  });
  expect(rows.map(({ service }) => service)).toEqual(['imap', 'pop3']);
  for (const { at } of rows) expect(Number(at)).toBeGreaterThan(before);
});
