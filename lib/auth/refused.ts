import type { Actor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { audit, tenantIdOf } from '@/lib/db/audit';
import { db } from '@/lib/db/client';
import { mayRecordRefusal } from '@/lib/db/throttle';

const TARGET_LENGTH = 320;

/** Refused before anybody has looked whether what was asked for exists for him. */
const UNSEEN = ['not-by-this-key'];

/** Everything is refused to who has something to do first: that says nothing of what he wants. */
const FIRST = ['must-change-password', 'must-add-second-factor'];

function isWorthALine(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'forbidden' && !FIRST.includes(error.detail);
}

/** Who it was is known, and what he asked for exists for him; `target` is of the path, never of the body. */
async function record(actor: Actor, operation: string, target: string): Promise<void> {
  if (!('id' in actor) || !(await mayRecordRefusal(actor.id))) return;
  await audit(db(), actor, {
    action: 'operations.refused',
    target: target.slice(0, TARGET_LENGTH),
    tenantId: await tenantIdOf(actor),
    detail: { operation },
  });
}

/** Writes down that somebody asked for what he may not do. Whatever comes of it, he gets the answer that he got. */
export async function recordRefusal(
  error: unknown,
  actor: Actor,
  operation: string,
  target: string,
): Promise<void> {
  if (!isWorthALine(error)) return;
  try {
    await record(actor, operation, UNSEEN.includes((error as Refusal).detail) ? '' : target);
  } catch (failure) {
    const { requestId } = actor.origin;
    console.error(
      JSON.stringify({ level: 'error', audit: 'refused', requestId, name: (failure as Error).name }),
    );
  }
}
