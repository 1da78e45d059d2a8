import { type Database, transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { enqueueEndOfMailSessions, type MailServerOutcome, settleMailSessions } from './outbox';

/**
 * Whose sessions: a user's, but the one that is `kept`, and with `newPassword` the app passwords that he made under the
 * old one; or those of everybody in a domain.
 */
type Whose =
  | { user: { id: string; address: string }; kept?: string; newPassword?: boolean }
  | { domain: { id: string; name: string } };

type Receipt = { panelSessionsEnded: number; webmailSessionsEnded: number } & MailServerOutcome;

function sessionsOf(whose: Whose): Prisma.SessionWhereInput {
  if ('domain' in whose) return { user: { domainId: whose.domain.id } };
  return { userId: whose.user.id, ...(whose.kept !== undefined && { id: { not: whose.kept } }) };
}

/** As doveadm names them. */
function maskOf(whose: Whose): string {
  return 'domain' in whose ? `*@${whose.domain.name}` : whose.user.address;
}

async function countSessions(tx: Database, where: Prisma.SessionWhereInput) {
  const counts = await tx.session.groupBy({ by: ['surface'], where, _count: true });
  const of = (name: string) => counts.find(({ surface }) => surface === name)?._count ?? 0;
  return { panelSessionsEnded: of('panel'), webmailSessionsEnded: of('webmail') };
}

/**
 * Makes a change that ends sessions, in the one order in which nothing is half ended and nothing is lost: the change, the
 * sessions (their tokens go with them), the app passwords and the order to the mail server in one transaction; after
 * its commit the kick. A mail server that does not answer makes the receipt `pending`, never an error.
 */
export async function endingSessions<T>(
  whose: Whose,
  change: (tx: Database) => Promise<T>,
): Promise<{ result: T; receipt: Receipt }> {
  const where = sessionsOf(whose);
  const { ended, result, orders } = await transaction(async (tx) => {
    // A ticket of his that is being spent begins its session wholly before this, and ends, or not at all.
    if ('user' in whose)
      await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${whose.user.id}::uuid FOR NO KEY UPDATE`;
    // Before the change, which may be the end of the user; it locks him first, and so no two wait for each other.
    const ended = await countSessions(tx, where);
    const result = await change(tx);
    if ('user' in whose && whose.newPassword)
      await tx.appPassword.deleteMany({ where: { userId: whose.user.id } });
    await tx.session.deleteMany({ where });
    return { ended, result, orders: await enqueueEndOfMailSessions(tx, maskOf(whose)) };
  });
  return { result, receipt: { ...ended, ...(await settleMailSessions(orders)) } };
}
