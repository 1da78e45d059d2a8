import type { UserActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import type { MeView } from './view';

/** The mailbox of the one who asks. */
export async function findMe(actor: UserActor, tx: Database = db()) {
  const me = await tx.user.findUnique({ where: { id: actor.id } });
  if (!me) throw new Refusal('unauthenticated');
  return me;
}

/** The allow-list: what is not named here never leaves. */
export async function viewMe(actor: UserActor, tx: Database = db()): Promise<MeView> {
  const me = await findMe(actor, tx);
  const usage = await tx.mailboxUsage.findUnique({ where: { address: me.address } });
  return {
    address: me.address,
    name: me.name,
    signature: me.signature,
    mustChangePassword: me.mustChangePassword,
    passwordChangedAt: me.passwordChangedAt?.toISOString() ?? null,
    quotaBytes: Number(me.quotaBytes),
    usedBytes: Number(usage?.bytes ?? 0),
  };
}
