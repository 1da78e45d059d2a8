import { createHash, randomBytes } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import nodemailer from 'nodemailer';
import { beginSession, endSession, findUserSession } from '@/lib/auth/session';
import { closeDatabase } from '@/lib/db/client';
import { issueMailToken, sweepMailTokens } from '@/lib/mailbox/token';
import { type Protocol, protocols } from '@/tests/support/mail-client';
import { type MailWorld, PASSWORD, startMailWorld } from '@/tests/support/mail-world';

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
});

afterAll(async () => {
  await closeDatabase();
  await world?.stop();
});

const ADA = 'ada@post.test';
const BEN = 'ben@post.test';
const byWebmail: Protocol[] = ['imap', 'submission', 'sieve'];
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type User = { id: string; credential_version: number };

async function beginUserSession(address: string) {
  const [user] = await world.query<User>('SELECT id, credential_version FROM users WHERE address = $1', [
    address,
  ]);
  if (!user) throw new Error(`${address} is nobody.`);
  const origin = { ip: null, userAgent: null, requestId: 'test' };
  const verified = { id: user.id, credentialVersion: user.credential_version, surface: 'panel' } as const;
  const cookie = await beginSession('user', verified, origin);
  const session = await findUserSession(cookie);
  if (!session) throw new Error('The session did not begin.');
  return { cookie, session };
}

async function newToken(address: string): Promise<string> {
  const { session } = await beginUserSession(address);
  return (await issueMailToken(session)).token;
}

/** The protocols that let this token in. */
async function opens(address: string, token: string, tried = byWebmail): Promise<Protocol[]> {
  const open: Protocol[] = [];
  for (const protocol of tried) {
    const { isSignedIn, close } = await world.signInByToken(protocol, address, token);
    if (isSignedIn) open.push(protocol);
    close();
  }
  return open;
}

/** The protocols that let this password in. */
async function passwordOpens(address: string, password: string): Promise<Protocol[]> {
  const open: Protocol[] = [];
  for (const protocol of protocols) {
    const { isSignedIn, close } = await world.signIn(protocol, address, password);
    if (isSignedIn) open.push(protocol);
    close();
  }
  return open;
}

describe('a token', () => {
  test('opens what the webmail asks, and nothing else, whatever the case of the address', async () => {
    const token = await newToken(ADA);
    expect(await opens(ADA, token, protocols)).toEqual(['imap', 'sieve', 'submission']);
    expect(await opens('Ada@POST.test', token)).toEqual(byWebmail);
  });

  test.each(["o'neil+x@post.test", '50%off@post.test', 'a!b@post.test'])('of %s', async (address) => {
    expect(await opens(address, await newToken(address))).toEqual(byWebmail);
  });

  test.each([
    ['has run out', `UPDATE mail_tokens SET expires_at = now()`],
    ['is of a disabled mailbox', `UPDATE users SET active = NOT active WHERE address = '${BEN}'`],
    ['is of a disabled domain', `UPDATE domains SET active = NOT active WHERE name = 'post.test'`],
    [
      'is of an old password',
      `UPDATE users SET credential_version = credential_version + 1 WHERE address = '${BEN}'`,
    ],
    ['is of an ended session', `DELETE FROM sessions`],
  ])('opens nothing when it %s', async (_why, cause) => {
    const token = await newToken(BEN);
    expect(await opens(BEN, token)).toEqual(byWebmail);
    await world.query(cause);
    expect(await opens(BEN, token)).toEqual([]);
    if (cause.includes('NOT active')) await world.query(cause);
  });

  test('ends with the sign-out, at the next sign-in', async () => {
    const { cookie, session } = await beginUserSession(BEN);
    const [one, other] = [await issueMailToken(session), await issueMailToken(session)];
    expect(await opens(BEN, one.token)).toEqual(byWebmail);
    await endSession(cookie);
    expect(await opens(BEN, one.token)).toEqual([]);
    expect(await opens(BEN, other.token)).toEqual([]);
    expect(await world.query('SELECT FROM mail_tokens WHERE session_id = $1', [session.id])).toEqual([]);
  });

  test("opens nobody else's mailbox", async () => {
    const token = await newToken(ADA);
    expect(await opens(BEN, token)).toEqual([]);
    expect(await opens('nobody@post.test', token)).toEqual([]);
  });

  test('opens nothing where its user is not that of its session', async () => {
    const token = await newToken(ADA);
    await world.query(
      `UPDATE mail_tokens t SET user_id = u.id, credential_version = u.credential_version
       FROM users u WHERE u.address = $1 AND t.digest = $2`,
      [BEN, sha256(token)],
    );
    expect(await opens(BEN, token)).toEqual([]);
    expect(await opens(ADA, token)).toEqual([]);
  });

  test.each([
    ['one that was never issued', () => randomBytes(32).toString('base64url')],
    ['a password', () => PASSWORD],
    ['an empty one', () => ''],
    ['SQL', () => `' OR '1'='1`],
  ])('%s opens nothing', async (_what, make) => {
    expect(await opens(ADA, make())).toEqual([]);
  });

  test('is no password, and its digest is neither', async () => {
    const token = await newToken(ADA);
    expect(await passwordOpens(ADA, token)).toEqual([]);
    expect(await passwordOpens(ADA, sha256(token))).toEqual([]);
    expect(await opens(ADA, sha256(token))).toEqual([]);
    expect(await opens(ADA, token)).toEqual(byWebmail);
  });
});

describe('issuing', () => {
  test('keeps the digest alone, for a quarter of an hour', async () => {
    const { session } = await beginUserSession(ADA);
    const { token, expiresAt } = await issueMailToken(session);
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await world.query('SELECT * FROM mail_tokens WHERE session_id = $1', [session.id]);
    expect(rows).toEqual([expect.objectContaining({ digest: sha256(token), expires_at: expiresAt })]);
    expect(JSON.stringify(rows)).not.toContain(token);
    const [{ seconds } = { seconds: 0 }] = await world.query<{ seconds: number }>(
      'SELECT extract(epoch FROM expires_at - created_at)::float8 AS seconds FROM mail_tokens WHERE session_id = $1',
      [session.id],
    );
    expect(seconds).toBeCloseTo(900, 0);
  });

  test('not for longer than the session', async () => {
    const { session } = await beginUserSession(ADA);
    await world.query(`UPDATE sessions SET expires_at = now() + interval '1 minute' WHERE id = $1`, [
      session.id,
    ]);
    const [row] = await world.query<{ expires_at: Date }>('SELECT expires_at FROM sessions WHERE id = $1', [
      session.id,
    ]);
    expect((await issueMailToken(session)).expiresAt).toEqual(row?.expires_at);
  });

  test.each([
    ['an ended session', 'DELETE FROM sessions'],
    ['an expired session', 'UPDATE sessions SET expires_at = now()'],
    ['a session of an old password', 'UPDATE sessions SET credential_version = credential_version - 1'],
    ['a user who must change the password', 'UPDATE users SET must_change_password = true'],
  ])('not for %s', async (_what, cause) => {
    const { session } = await beginUserSession(ADA);
    await world.query(cause);
    await expect(issueMailToken(session)).rejects.toMatchObject({ code: 'unauthenticated' });
    await world.query('UPDATE users SET must_change_password = false');
  });

  test("not for somebody else's session", async () => {
    const [ada, ben] = [await beginUserSession(ADA), await beginUserSession(BEN)];
    const mixed = { id: ada.session.id, userId: ben.session.userId };
    await expect(issueMailToken(mixed)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('what has run out is swept, the rest is not', async () => {
    const [old, live] = [await newToken(ADA), await newToken(ADA)];
    await world.query(`UPDATE mail_tokens SET expires_at = now() - interval '1 second' WHERE digest = $1`, [
      sha256(old),
    ]);
    await sweepMailTokens();
    const rows = await world.query<{ digest: string }>('SELECT digest FROM mail_tokens');
    const digests = rows.map(({ digest }) => digest);
    expect(digests).toContain(sha256(live));
    expect(digests).not.toContain(sha256(old));
  });
});

describe('the programs of the webmail', () => {
  async function imapFlow(user: string, accessToken: string): Promise<boolean> {
    const { imap } = world.pair.ports;
    const auth = { user, accessToken };
    const client = new ImapFlow({ host: '127.0.0.1', port: imap, secure: false, auth, logger: false });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.logout();
      return true;
    } catch (error) {
      expect(error).toMatchObject({ authenticationFailed: true });
      return false;
    }
  }

  async function submit(user: string, accessToken: string): Promise<boolean> {
    const { submission } = world.pair.ports;
    const auth = { type: 'OAuth2' as const, user, accessToken };
    const transport = nodemailer.createTransport({
      host: '127.0.0.1',
      port: submission,
      ignoreTLS: true,
      auth,
    });
    try {
      await transport.sendMail({ from: user, to: BEN, subject: 'Letter', text: 'Hello.' });
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'EAUTH' });
      return false;
    }
  }

  test.each([
    ['ImapFlow', imapFlow],
    ['Nodemailer', submit],
  ])('%s gets in with a live token only', async (_name, getsIn) => {
    const { cookie, session } = await beginUserSession(ADA);
    const { token } = await issueMailToken(session);
    expect(await getsIn(ADA, token)).toBe(true);
    expect(await getsIn(BEN, token)).toBe(false);
    await endSession(cookie);
    expect(await getsIn(ADA, token)).toBe(false);
  });
});

describe('an app password', () => {
  const SECRET = 'qmvt-kzbe-oxwa-hrnd';

  async function add(services: string[], more = { expires_at: null as string | null }): Promise<void> {
    await world.query('DELETE FROM app_passwords');
    await world.query(
      `INSERT INTO app_passwords (tenant_id, user_id, name, digest, services, expires_at)
       SELECT tenant_id, id, 'Phone', $2, $3, now() + $4::interval FROM users WHERE address = $1`,
      [ADA, sha256(SECRET), services, more.expires_at],
    );
  }

  afterAll(() => world.query('DELETE FROM app_passwords'));

  test.each([
    [['imap']],
    [['pop3', 'submission']],
    [['imap', 'pop3', 'sieve', 'submission']],
    [[] as Protocol[]],
  ])('for %j opens these, beside the password', async (services) => {
    await add(services);
    expect(await passwordOpens(ADA, SECRET)).toEqual(services);
    expect(await passwordOpens(ADA, PASSWORD)).toEqual(protocols);
  });

  test('runs out', async () => {
    await add(protocols, { expires_at: '1 hour' });
    expect(await passwordOpens(ADA, SECRET)).toEqual(protocols);
    await add(protocols, { expires_at: '-1 second' });
    expect(await passwordOpens(ADA, SECRET)).toEqual([]);
  });

  test('is of one mailbox, no token, and its digest is neither', async () => {
    await add(protocols);
    expect(await passwordOpens(BEN, SECRET)).toEqual([]);
    expect(await opens(ADA, SECRET)).toEqual([]);
    expect(await passwordOpens(ADA, sha256(SECRET))).toEqual([]);
    expect(await passwordOpens(ADA, `{SHA256.HEX}${sha256(SECRET)}`)).toEqual([]);
  });

  test.each([
    `UPDATE users SET active = NOT active WHERE address = '${ADA}'`,
    `UPDATE domains SET active = NOT active WHERE name = 'post.test'`,
  ])('opens nothing after %s', async (cause) => {
    await add(protocols);
    expect(await passwordOpens(ADA, SECRET)).toEqual(protocols);
    await world.query(cause);
    expect(await passwordOpens(ADA, SECRET)).toEqual([]);
    await world.query(cause);
  });
});
