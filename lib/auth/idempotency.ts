import { createHmac } from 'node:crypto';
import type { AdminActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { env } from '@/lib/env';

const KEPT_HOURS = 24;

/** What a request was answered before. */
export type Answered = { status: number; view: Record<string, unknown> };

export type Claim = { owner: string; key: string };

/** Keyed: of a body with a password nobody who reads the database can try which it was. */
function fingerprintOf(operation: string, input: object): Buffer<ArrayBuffer> {
  const text = JSON.stringify([operation, input]);
  return Buffer.from(createHmac('sha256', env().secret).update(`idempotency:${text}`).digest());
}

/** An admin and each of his keys have their own. */
export function claimOf(actor: AdminActor, key: string): Claim {
  return { owner: actor.key?.id ?? actor.id, key };
}

/**
 * Takes the key for this request; the answer is what it was answered before, or null where it is to be done now. Throws
 * a Refusal when it was used for something else, or when what was asked with it has no answer: that may still come, or it
 * was broken off, and nobody knows whether it was done.
 */
export async function claim(claimed: Claim, operation: string, input: object): Promise<Answered | null> {
  const fingerprint = fingerprintOf(operation, input);
  const { count } = await db().idempotencyKey.createMany({
    data: { ...claimed, fingerprint },
    skipDuplicates: true,
  });
  if (count > 0) return null;
  const before = await db().idempotencyKey.findUnique({ where: { owner_key: claimed } });
  if (before && !fingerprint.equals(before.fingerprint)) {
    throw new Refusal('invalid', { detail: 'idempotency-key-reused' });
  }
  if (!before || before.status === null) throw new Refusal('conflict', { detail: 'idempotency-key-pending' });
  return { status: before.status, view: before.view as Answered['view'] };
}

/** Notes the answer. What was done is done, whatever comes of the note. */
export async function keepAnswer({ owner, key }: Claim, { status, view }: Answered): Promise<void> {
  try {
    const data = { status, view: view as Prisma.InputJsonObject };
    await db().idempotencyKey.update({ where: { owner_key: { owner, key } }, data });
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', idempotency: 'keep', name: (error as Error).name }));
  }
}

/** After a refusal nothing was done: the key is free again. */
export async function release({ owner, key }: Claim): Promise<void> {
  await db()
    .idempotencyKey.deleteMany({ where: { owner, key, status: null } })
    .catch(() => undefined);
}

/** Forgets what is older than a day. */
export async function sweepAnswers(): Promise<void> {
  await db().$executeRaw`
    DELETE FROM idempotency_keys WHERE created_at < now() - ${KEPT_HOURS} * interval '1 hour'`;
}
