import type { z } from 'zod';
import type { AdminActor } from '@/lib/core/actor';
import { invalid, Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { db } from '@/lib/db/client';
import { throttlePasswordCheck } from '@/lib/db/throttle';
import type { findAccount } from '@/lib/operations/account/find';
import { checkCode } from '@/lib/operations/account-second-factor/policy';
import { verifyPassword } from '@/lib/password/hash';
import type { updateAccountProofInput } from './schema';

type Account = Awaited<ReturnType<typeof findAccount>>;
type Proof = z.output<typeof updateAccountProofInput>;

/** Checks a password as sign-in does: counted with the tries there, and a wrong one is written down. */
async function checkCurrentPassword(me: AdminActor, account: Account, password: string): Promise<void> {
  const giveBack = await throttlePasswordCheck('admin', me.username, me.origin.ip);
  const { ok } = await verifyPassword(password, account.passwordHash);
  if (ok) return void (await giveBack());
  const { username: target, tenantId } = account;
  await audit(db(), me, { action: 'account-proof.refused', target, tenantId });
  throw invalid('currentPassword', 'current-password-wrong');
}

/** The password, and after it a code where there is a second factor. */
export async function checkIdentity(me: AdminActor, account: Account, proof: Proof): Promise<void> {
  await checkCurrentPassword(me, account, proof.currentPassword);
  if (account.secondFactors.length === 0) return;
  if (proof.code === undefined) throw new Refusal('second-factor-required');
  await checkCode(me, account.tenantId, proof.code);
}
