import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { endAccess } from '@/lib/db/access';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { enqueueEndOfMailSessions, settleMailSessions } from '@/lib/mail-server/outbox';
import { findUser } from './find';
import { abilitiesOnUser } from './policy';
import { userKey } from './schema';
import { receiptView } from './view';

export const removeUser = operation({
  name: 'users.remove',
  summary: 'Delete a user and end all his sessions',
  actor: 'administrator',
  input: userKey,
  output: z.object({ receipt: receiptView }),
  async run(actor, { address }) {
    const user = await findUser(actor, address);
    if (!abilitiesOnUser(actor).delete) throw new Refusal('forbidden');
    const { ended, outboxId } = await transaction(async (tx) => {
      const ended = await endAccess(tx, user.id);
      const { count } = await tx.user.deleteMany({ where: { id: user.id } });
      if (count === 0) throw new Refusal('not-found', { detail: 'user-not-found' });
      await audit(tx, actor, {
        action: 'users.remove',
        target: address,
        tenantId: user.tenantId,
        domainId: user.domainId,
      });
      return { ended, outboxId: await enqueueEndOfMailSessions(tx, address) };
    });
    return { receipt: { ...ended, ...(await settleMailSessions(outboxId)) } };
  },
});
