import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { endingSessions } from '@/lib/mail-server/end-sessions';
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
    const { receipt } = await endingSessions({ user }, async (tx) => {
      const { count } = await tx.user.deleteMany({ where: { id: user.id } });
      if (count === 0) throw new Refusal('not-found', { detail: 'user-not-found' });
      await audit(tx, actor, {
        action: 'users.remove',
        target: address,
        tenantId: user.tenantId,
        domainId: user.domainId,
      });
    });
    return { receipt };
  },
});
