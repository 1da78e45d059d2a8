import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { endSessions } from '@/lib/db/access';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { enqueueEndOfMailSessions, settleMailSessions } from '@/lib/mail-server/outbox';
import { receiptView } from '@/lib/operations/users/view';

export const clearMySessions = operation({
  name: 'my-sessions.clear',
  summary: 'Log out from everywhere: every browser, this one too, and every mail program that is connected',
  actor: 'user',
  input: z.strictObject({}),
  output: z.object({ receipt: receiptView }),
  async run(actor) {
    const { ended, outboxId } = await transaction(async (tx) => {
      const ended = await endSessions(tx, actor.id);
      await audit(tx, actor, {
        action: 'my-sessions.clear',
        target: actor.address,
        tenantId: actor.tenantId,
        domainId: actor.domainId,
      });
      return { ended, outboxId: await enqueueEndOfMailSessions(tx, actor.address) };
    });
    return { receipt: { ...ended, ...(await settleMailSessions(outboxId)) } };
  },
});
