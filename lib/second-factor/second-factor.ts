import type { Database } from '@/lib/db/client';
import { env } from '@/lib/env';
import { spendRecoveryCode } from './recovery-codes';
import { unseal } from './seal';
import { stepOfCode } from './totp';

const TOTP_CODE = /^\d{6}$/;

/** Whether the admins of this tenant, or of none, must have one. */
export function isSecondFactorRequired(tenant: { secondFactorRequired: boolean } | null): boolean {
  return tenant?.secondFactorRequired ?? env().isSuperadminSecondFactorRequired;
}

export async function hasSecondFactor(tx: Database, adminId: string): Promise<boolean> {
  return (await tx.secondFactor.count({ where: { adminId, confirmedAt: { not: null } } })) > 0;
}

/** The one that counts, or the one that is being set up. */
function findTotp(tx: Database, adminId: string, confirmed: boolean) {
  return tx.secondFactor.findFirst({
    where: { adminId, kind: 'totp', confirmedAt: confirmed ? { not: null } : null },
  });
}

async function spendTotp(tx: Database, adminId: string, code: string, confirmed: boolean): Promise<boolean> {
  const factor = await findTotp(tx, adminId, confirmed);
  const secret = factor && unseal(factor.secret, adminId);
  const step = secret && stepOfCode(code, secret);
  if (!factor || step === null) return false;
  // A code that was seen, or came before one, opens nothing again; of two at once one is taken.
  const { count } = await tx.secondFactor.updateMany({
    where: { id: factor.id, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step, ...(!confirmed && { confirmedAt: new Date() }) },
  });
  return count === 1;
}

function compact(typed: string): string {
  return typed.replace(/\s/g, '');
}

/** Takes a code of the app, or one of the recovery codes, once. Null for one that does not count. */
export async function spendCode(
  tx: Database,
  adminId: string,
  typed: string,
): Promise<'totp' | 'recovery-code' | null> {
  const code = compact(typed);
  if (TOTP_CODE.test(code)) return (await spendTotp(tx, adminId, code, true)) ? 'totp' : null;
  return (await spendRecoveryCode(tx, adminId, code)) ? 'recovery-code' : null;
}

/** From now on the second factor that is being set up counts, if this is its code. */
export function confirmTotp(tx: Database, adminId: string, typed: string): Promise<boolean> {
  return spendTotp(tx, adminId, compact(typed), false);
}

/** Also what was being set up, and the recovery codes. */
export async function removeSecondFactors(tx: Database, adminId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { adminId } });
  await tx.recoveryCode.deleteMany({ where: { adminId } });
}
