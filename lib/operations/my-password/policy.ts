import { type AdminActor, hasRecentProof, type UserActor } from '@/lib/core/actor';
import { invalid, Refusal } from '@/lib/core/refusal';
import { throttlePasswordCheck } from '@/lib/db/throttle';
import { verifyPassword } from '@/lib/password/hash';

/** A recent proof, or the current password now; a wrong one is refused even where none was needed. */
export async function checkProof(
  actor: UserActor | AdminActor,
  stored: string | null,
  currentPassword?: string,
): Promise<void> {
  if (currentPassword === undefined) {
    if (hasRecentProof(actor)) return;
    throw new Refusal('reauthentication-required');
  }
  const name = actor.kind === 'user' ? actor.address : actor.username;
  const giveBack = await throttlePasswordCheck(actor.kind, name, actor.origin.ip);
  const { ok } = await verifyPassword(currentPassword, stored);
  if (!ok) throw invalid('currentPassword', 'current-password-wrong');
  await giveBack();
}

/** The new one must be another than the current one. */
export async function checkIsNew(password: string, stored: string | null): Promise<void> {
  if (stored !== null && (await verifyPassword(password, stored)).ok)
    throw invalid('password', 'same-as-current');
}
