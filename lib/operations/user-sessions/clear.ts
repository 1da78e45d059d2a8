import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { endSessions } from '@/lib/db/access';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { enqueueEndOfMailSessions, settleMailSessions } from '@/lib/mail-server/outbox';
import { findUser } from '@/lib/operations/users/find';
import { abilitiesOnUser } from '@/lib/operations/users/policy';
import { userKey } from '@/lib/operations/users/schema';
import { receiptView } from '@/lib/operations/users/view';

export const clearUserSessions = operation({
  name: 'user-sessions.clear',
  summary: 'Log a user out everywhere: browsers and mail programs',
  actor: 'administrator',
  input: userKey,
  output: z.object({ receipt: receiptView }),
  async run(actor, { address }) {
    const user = await findUser(actor, address);
    if (!abilitiesOnUser(actor).resetPassword) throw new Refusal('forbidden');
    const { ended, outboxId } = await transaction(async (tx) => {
      const ended = await endSessions(tx, user.id);
      await audit(tx, actor, {
        action: 'user-sessions.clear',
        target: address,
        tenantId: user.tenantId,
        domainId: user.domainId,
      });
      return { ended, outboxId: await enqueueEndOfMailSessions(tx, address) };
    });
    return { receipt: { ...ended, ...(await settleMailSessions(outboxId)) } };
  },
});
