import { beginSession, findUserSession } from '@/lib/auth/session';
import type { UserActor } from '@/lib/core/actor';
import { closeDatabase } from '@/lib/db/client';
import type { MailWorld } from './mail-world';

/** Somebody with a session of his own, as the doors would say who it is. */
export async function mailboxActor(world: MailWorld, address: string): Promise<UserActor> {
  const [user] = await world.query<{ id: string; credential_version: number }>(
    'SELECT id, credential_version FROM users WHERE address = $1',
    [address],
  );
  if (!user) throw new Error(`${address} is nobody.`);
  const origin = { ip: null, userAgent: null, requestId: 'test' };
  const verified = { id: user.id, credentialVersion: user.credential_version, surface: 'webmail' } as const;
  const session = await findUserSession(await beginSession('user', verified, origin));
  if (!session) throw new Error('The session did not begin.');
  const { id: sessionId, userId: id, ...person } = session;
  return { kind: 'user', id, sessionId, ...person, origin };
}

/** Ends the world of a test that was its own panel: its connections first, which ask the database whose they are. */
export async function stopWorld(world: MailWorld | undefined): Promise<void> {
  await world?.pair.stop();
  await closeDatabase();
  await world?.stop();
}

/** Where this process finds the mail server, when it is its own panel. */
export function reachMailServer({ pair }: MailWorld): void {
  process.env.POSTROOM_MAIL_HOST = '127.0.0.1';
  process.env.POSTROOM_MAIL_IMAP = `${pair.ports.imap}/none`;
  process.env.POSTROOM_MAIL_SUBMISSION = `${pair.ports.submission}/none`;
}
