import { type Database, db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { issueLink, type Purpose } from './links';
import { sendLetter } from './transport';

const LONGEST_PAUSE_SECONDS = 300;
/** Whoever asked has asked again, or given up. */
const GIVE_UP_HOURS = 6;
const BATCH = 10;
/** Longer than an attempt takes: no other instance takes the row meanwhile. */
const HOLD_SECONDS = 60;

type Due = { id: bigint; purpose: Purpose; username: string; address: string | null; attempts: number };

/** Whether somebody has said how mail of the panel itself goes out. */
export function sendsLetters(): boolean {
  return env().letters !== null;
}

/** To a new recovery address, or for whoever may have this name; nobody waits for it, and nobody learns whose it is. */
export async function enqueueLetter(
  tx: Database,
  letter: { purpose: Purpose; username: string; address?: string },
): Promise<void> {
  await tx.letter.create({ data: letter });
}

/** Only to an active admin, and a link for his password only to the address that he has proved. */
async function recipientOf({ purpose, username, address }: Due) {
  const admin = await db().admin.findUnique({ where: { username } });
  const to = purpose === 'password-reset' ? admin?.recoveryAddress : address;
  return admin?.active && to ? { admin, to } : null;
}

async function send(due: Due): Promise<void> {
  const recipient = await recipientOf(due);
  if (recipient) {
    const { admin, to } = recipient;
    await sendLetter(due.purpose, {
      to,
      username: admin.username,
      url: await issueLink(admin, due.purpose, to),
    });
  }
  await db().letter.deleteMany({ where: { id: due.id } });
}

async function postpone({ id, attempts }: Due): Promise<void> {
  const pause = Math.min(2 ** attempts, LONGEST_PAUSE_SECONDS);
  await db().$executeRaw`UPDATE letters SET attempts = attempts + 1,
    available_at = now() + ${pause} * interval '1 second' WHERE id = ${id}`;
}

/** Sends what is due, each letter by one instance only; a mail server that is away delays it. Says how many it took. */
export async function workLetters(): Promise<number> {
  if (env().letters === null) return 0;
  await db().$executeRaw`DELETE FROM letters WHERE created_at < now() - ${GIVE_UP_HOURS} * interval '1 hour'`;
  const due = await db().$queryRaw<Due[]>`
    UPDATE letters SET available_at = now() + ${HOLD_SECONDS} * interval '1 second'
    WHERE id IN (SELECT id FROM letters WHERE available_at <= now()
                 ORDER BY attempts, available_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, purpose, username, address, attempts`;
  await Promise.all(due.map((row) => send(row).catch(() => postpone(row))));
  return due.length;
}
