import { type Database, transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { enqueueEndOfMailSessions, type MailServerOutcome, settleMailSessions } from './outbox';

type User = { id: string; address: string };

/**
 * Whose sessions: those of some users, and with `newPassword` the app passwords that they made under the old one; of one
 * user, all but the one that is `kept`; or those of everybody in a domain.
 */
type Whose =
  | { user: User; kept?: string; newPassword?: boolean }
  | { users: User[]; newPassword?: boolean; job?: string }
  | { domain: { id: string; name: string } };

type Ended = { panelSessionsEnded: number; webmailSessionsEnded: number };

type Receipt = Ended & MailServerOutcome;

function usersOf(whose: Whose): User[] {
  if ('domain' in whose) return [];
  return 'user' in whose ? [whose.user] : whose.users;
}

function sessionsOf(whose: Whose): Prisma.SessionWhereInput {
  if ('domain' in whose) return { user: { domainId: whose.domain.id } };
  const kept = 'kept' in whose && whose.kept !== undefined ? { id: { not: whose.kept } } : {};
  return { userId: { in: usersOf(whose).map(({ id }) => id) }, ...kept };
}

/** As doveadm names them. */
function masksOf(whose: Whose): string[] {
  return 'domain' in whose ? [`*@${whose.domain.name}`] : usersOf(whose).map(({ address }) => address);
}

/** In one order everywhere: no two that lock several wait for each other. */
export async function lockUsers(tx: Database, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ANY(${ids}::uuid[]) ORDER BY address FOR NO KEY UPDATE`;
}

async function countSessions(tx: Database, where: Prisma.SessionWhereInput): Promise<Ended> {
  const counts = await tx.session.groupBy({ by: ['surface'], where, _count: true });
  const of = (name: string) => counts.find(({ surface }) => surface === name)?._count ?? 0;
  return { panelSessionsEnded: of('panel'), webmailSessionsEnded: of('webmail') };
}

/**
 * Makes a change that ends sessions, in the one order in which nothing is half ended and nothing is lost: the change, the
 * sessions (their tokens go with them), the app passwords and the order to the mail server, all in `tx`. The orders are
 * to be settled after its commit.
 */
export async function endSessionsIn<T>(tx: Database, whose: Whose, change: (tx: Database) => Promise<T>) {
  const where = sessionsOf(whose);
  const ids = usersOf(whose).map(({ id }) => id);
  // A ticket of his that is being spent begins its session wholly before this, and ends, or not at all.
  if (ids.length > 0) await lockUsers(tx, ids);
  // Before the change, which may be the end of the user; it locks him first, and so no two wait for each other.
  const ended = await countSessions(tx, where);
  const result = await change(tx);
  if ('newPassword' in whose && whose.newPassword)
    await tx.appPassword.deleteMany({ where: { userId: { in: ids } } });
  await tx.session.deleteMany({ where });
  const job = 'job' in whose ? whose.job : undefined;
  return { ended, result, orders: await enqueueEndOfMailSessions(tx, masksOf(whose), job) };
}

/**
 * The same in a transaction of its own, and after its commit the kick. A mail server that does not answer makes the
 * receipt `pending`, never an error.
 */
export async function endingSessions<T>(
  whose: Whose,
  change: (tx: Database) => Promise<T>,
): Promise<{ result: T; receipt: Receipt }> {
  const { ended, result, orders } = await transaction((tx) => endSessionsIn(tx, whose, change));
  return { result, receipt: { ...ended, ...(await settleMailSessions(orders)) } };
}
