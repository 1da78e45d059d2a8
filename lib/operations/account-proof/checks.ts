import type { AdminActor } from '@/lib/core/actor';
import { invalid } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { db } from '@/lib/db/client';
import { throttlePasswordCheck } from '@/lib/db/throttle';
import type { findAccount } from '@/lib/operations/account/find';
import { verifyPassword } from '@/lib/password/hash';

type Account = Awaited<ReturnType<typeof findAccount>>;

/** Checks a password as sign-in does: counted with the tries there, and a wrong one is written down. */
export async function checkIdentity(me: AdminActor, account: Account, password: string): Promise<void> {
  const giveBack = await throttlePasswordCheck('admin', me.username, me.origin.ip);
  const { ok } = await verifyPassword(password, account.passwordHash);
  if (ok) return void (await giveBack());
  const { username: target, tenantId } = account;
  await audit(db(), me, { action: 'account-proof.refused', target, tenantId });
  throw invalid('currentPassword', 'current-password-wrong');
}
