import type { AdminActor } from '@/lib/core/actor';
import { invalid, Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { db } from '@/lib/db/client';
import { throttlePasswordCheck } from '@/lib/db/throttle';
import { hasSecondFactor, spendCode } from '@/lib/second-factor/second-factor';

/** There must be one. */
export async function checkHasSecondFactor({ id }: AdminActor): Promise<void> {
  if (!(await hasSecondFactor(db(), id))) throw new Refusal('conflict', { detail: 'second-factor-missing' });
}

/** Takes a code, counted with the tries at sign-in; a wrong one is written down. */
export async function checkCode(me: AdminActor, tenantId: string | null, code: string): Promise<void> {
  const giveBack = await throttlePasswordCheck('admin', me.username, me.origin.ip);
  if ((await spendCode(db(), me.id, code)) !== null) return void (await giveBack());
  await audit(db(), me, { action: 'account-proof.refused', target: me.username, tenantId });
  throw invalid('code', 'code-wrong');
}
