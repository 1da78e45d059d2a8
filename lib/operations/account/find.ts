import type { AdminActor, Administrator } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import { sendsLetters } from '@/lib/letters/outbox';
import { isSecondFactorRequired } from '@/lib/second-factor/second-factor';
import type { AccountView } from './view';

/** The admin who asks; at the command line there is none. */
export function asAdmin(actor: Administrator): AdminActor {
  if (actor.kind !== 'admin') throw new Refusal('not-found', { detail: 'admin-not-found' });
  return actor;
}

export async function findAccount({ id }: AdminActor, tx: Database = db()) {
  const account = await tx.admin.findUnique({
    where: { id },
    include: {
      tenant: { select: { name: true, secondFactorRequired: true } },
      secondFactors: { where: { confirmedAt: { not: null } }, select: { kind: true } },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  if (!account) throw new Refusal('unauthenticated');
  return account;
}

/** The allow-list: what is not named here never leaves. */
export async function viewAccount(actor: AdminActor, tx: Database = db()): Promise<AccountView> {
  const account = await findAccount(actor, tx);
  return {
    username: account.username,
    name: account.name,
    role: actor.role,
    tenant: account.tenant?.name ?? null,
    mustChangePassword: account.mustChangePassword,
    passwordChangedAt: account.passwordChangedAt?.toISOString() ?? null,
    recoveryAddress: account.recoveryAddress,
    sendsLetters: sendsLetters(),
    secondFactor: {
      active: account.secondFactors.length > 0,
      required: isSecondFactorRequired(account.tenant),
      recoveryCodesLeft: account._count.recoveryCodes,
    },
  };
}
