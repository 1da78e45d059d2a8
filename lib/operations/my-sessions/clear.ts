import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { audit } from '@/lib/db/audit';
import { endingSessions } from '@/lib/mail-server/end-sessions';
import { receiptView } from '@/lib/operations/users/view';

export const clearMySessions = operation({
  name: 'my-sessions.clear',
  summary: 'Log out from everywhere: every browser, this one too, and every mail program that is connected',
  actor: 'user',
  input: z.strictObject({}),
  output: z.object({ receipt: receiptView }),
  async run(actor) {
    const { receipt } = await endingSessions({ user: actor }, async (tx) => {
      await audit(tx, actor, {
        action: 'my-sessions.clear',
        target: actor.address,
        tenantId: actor.tenantId,
        domainId: actor.domainId,
      });
    });
    return { receipt };
  },
});
