import { z } from 'zod';
import type { AdminActor } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import { asAdmin, findAccount } from '@/lib/operations/account/find';
import { checkIsNew, checkProof } from '@/lib/operations/my-password/policy';
import { chosenPassword } from '@/lib/password/chosen';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { updateAccountPasswordInput } from './schema';

type Account = Awaited<ReturnType<typeof findAccount>>;

/** Raises the version of this one; another change since it was read wins. */
async function write(tx: Database, account: Account, passwordHash: string): Promise<void> {
  const { count } = await tx.admin.updateMany({
    where: { id: account.id, active: true, credentialVersion: account.credentialVersion },
    data: chosenPassword(passwordHash),
  });
  if (count === 0) throw new Refusal('unauthenticated');
}

/**
 * Ends the others. The session that asked goes on: it has just proved that it is its owner's; by a password alone not as
 * far as a second factor would.
 */
async function endOthers(tx: Database, actor: AdminActor, account: Account): Promise<number> {
  const { count } = await tx.session.deleteMany({
    where: { adminId: account.id, id: { not: actor.sessionId } },
  });
  await tx.session.updateMany({
    where: { id: actor.sessionId },
    data: {
      credentialVersion: account.credentialVersion + 1,
      ...(account.secondFactors.length === 0 && { authenticatedAt: new Date() }),
    },
  });
  return count;
}

export const updateAccountPassword = operation({
  name: 'account-password.update',
  summary: "Change one's own password as an admin; every other session of his ends, and every API key",
  actor: 'administrator',
  beforePasswordChange: true,
  beforeSecondFactor: true,
  input: updateAccountPasswordInput,
  output: z.object({ panelSessionsEnded: z.number().int() }),
  async run(actor, { password, currentPassword }) {
    const me = asAdmin(actor);
    const account = await findAccount(me);
    await checkProof(me, account.passwordHash, currentPassword);
    checkPassword(password, me.username);
    await checkIsNew(password, account.passwordHash);
    const passwordHash = await hashPassword(password);
    return transaction(async (tx) => {
      await write(tx, account, passwordHash);
      const panelSessionsEnded = await endOthers(tx, me, account);
      await audit(tx, actor, {
        action: 'account-password.update',
        target: me.username,
        tenantId: account.tenantId,
      });
      return { panelSessionsEnded };
    });
  },
});
