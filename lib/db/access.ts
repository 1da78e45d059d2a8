import type { Database } from './client';

type Ended = { panelSessionsEnded: number; webmailSessionsEnded: number };

/** Ends the sessions of panel and webmail, but the one that is `kept`. */
export async function endSessions(tx: Database, userId: string, kept?: string): Promise<Ended> {
  const others = { userId, ...(kept !== undefined && { id: { not: kept } }) };
  const panel = await tx.session.deleteMany({ where: { ...others, surface: 'panel' } });
  const webmail = await tx.session.deleteMany({ where: { ...others, surface: 'webmail' } });
  return { panelSessionsEnded: panel.count, webmailSessionsEnded: webmail.count };
}

/**
 * Ends what the user's old password let in: the sessions, and the app passwords. In the transaction that raises the
 * credential version, so that nothing half ended is ever seen.
 */
export async function endAccess(tx: Database, userId: string, kept?: string): Promise<Ended> {
  await tx.appPassword.deleteMany({ where: { userId } });
  return endSessions(tx, userId, kept);
}
