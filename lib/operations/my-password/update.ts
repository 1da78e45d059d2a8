import { z } from 'zod';
import type { UserActor } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import type { Database } from '@/lib/db/client';
import { endingSessions } from '@/lib/mail-server/end-sessions';
import { findMe } from '@/lib/operations/me/find';
import { receiptView } from '@/lib/operations/users/view';
import { chosenPassword } from '@/lib/password/chosen';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { checkIsNew, checkProof } from './policy';
import { updateMyPasswordInput } from './schema';

type Me = Awaited<ReturnType<typeof findMe>>;

/** Raises the version of this one; another change since it was read wins. */
async function write(tx: Database, me: Me, passwordHash: string): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id: me.id, credentialVersion: me.credentialVersion },
    data: chosenPassword(passwordHash),
  });
  if (count === 0) throw new Refusal('unauthenticated');
}

/** The session that asked goes on with the new password: it has just proved that it is its owner's. */
async function keepSession(tx: Database, actor: UserActor, me: Me): Promise<void> {
  await tx.session.updateMany({
    where: { id: actor.sessionId },
    data: { credentialVersion: me.credentialVersion + 1, authenticatedAt: new Date() },
  });
}

export const updateMyPassword = operation({
  name: 'my-password.update',
  summary:
    "Change one's own password; every other session that the old one opened ends, with `everywhere` this one too",
  actor: 'user',
  beforePasswordChange: true,
  input: updateMyPasswordInput,
  output: z.object({ receipt: receiptView }),
  async run(actor, { password, currentPassword, everywhere }) {
    const me = await findMe(actor);
    await checkProof(actor, me.passwordHash, currentPassword);
    checkPassword(password, actor.address);
    const [passwordHash] = await Promise.all([hashPassword(password), checkIsNew(password, me.passwordHash)]);
    const kept = everywhere ? undefined : actor.sessionId;
    const { receipt } = await endingSessions({ user: me, kept, newPassword: true }, async (tx) => {
      await write(tx, me, passwordHash);
      if (!everywhere) await keepSession(tx, actor, me);
      await audit(tx, actor, {
        action: 'my-password.update',
        target: actor.address,
        tenantId: actor.tenantId,
        domainId: actor.domainId,
      });
    });
    return { receipt };
  },
});
