import type { Database } from './client';

type Ended = { panelSessionsEnded: number; webmailSessionsEnded: number };

/**
 * Ends what the user's old password let in: the sessions of panel and webmail, and the app passwords. In the
 * transaction that raises the credential version, so that nothing half ended is ever seen.
 */
export async function endAccess(tx: Database, userId: string): Promise<Ended> {
  await tx.appPassword.deleteMany({ where: { userId } });
  const panel = await tx.session.deleteMany({ where: { userId, surface: 'panel' } });
  const webmail = await tx.session.deleteMany({ where: { userId, surface: 'webmail' } });
  return { panelSessionsEnded: panel.count, webmailSessionsEnded: webmail.count };
}
