import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';

export const removeMySession = operation({
  name: 'my-sessions.remove',
  summary: "End one of one's own browser sessions",
  actor: 'user',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({}),
  run: (actor, { id }) =>
    transaction(async (tx) => {
      const { count } = await tx.session.deleteMany({ where: { id, userId: actor.id } });
      if (count === 0) throw new Refusal('not-found', { detail: 'session-not-found' });
      await audit(tx, actor, {
        action: 'my-sessions.remove',
        target: actor.address,
        tenantId: actor.tenantId,
        domainId: actor.domainId,
      });
      return {};
    }),
});
