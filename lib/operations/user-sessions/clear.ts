import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { endingSessions } from '@/lib/mail-server/end-sessions';
import { findUser } from '@/lib/operations/users/find';
import { canEndSessions } from '@/lib/operations/users/policy';
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
    if (!canEndSessions(actor)) throw new Refusal('forbidden');
    const { receipt } = await endingSessions({ user }, async (tx) => {
      await audit(tx, actor, {
        action: 'user-sessions.clear',
        target: address,
        tenantId: user.tenantId,
        domainId: user.domainId,
      });
    });
    return { receipt };
  },
});
