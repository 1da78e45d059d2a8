import { db } from '@/lib/db/client';
import { lookUpMailSessions } from '@/lib/mail-server/doveadm';
import type { SessionsView } from './view';

type Owner = { id: string; address: string };

/** Where this user is signed in. A mail server that does not answer is told, not hidden. */
export async function viewSessions({ id, address }: Owner, current: string | null): Promise<SessionsView> {
  const [rows, { sessions: mail, mailServer }] = await Promise.all([
    db().session.findMany({
      where: { userId: id, expiresAt: { gt: new Date() } },
      orderBy: { lastSeenAt: 'desc' },
    }),
    lookUpMailSessions(address),
  ]);
  const web = rows.map((row) => ({
    id: row.id,
    surface: row.surface === 'webmail' ? ('webmail' as const) : ('panel' as const),
    ip: row.ip,
    userAgent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === current,
  }));
  return { web, mail, mailServer };
}
