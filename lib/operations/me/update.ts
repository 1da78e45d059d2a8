import { operation } from '@/lib/core/operation';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { viewMe } from './find';
import { updateMeInput } from './schema';
import { meView } from './view';

export const updateMe = operation({
  name: 'me.update',
  summary: "Change one's own name or signature",
  actor: 'user',
  input: updateMeInput,
  output: meView,
  run: (actor, changes) =>
    transaction(async (tx) => {
      await tx.user.updateMany({ where: { id: actor.id }, data: { ...changes, version: { increment: 1 } } });
      await audit(tx, actor, {
        action: 'me.update',
        target: actor.address,
        tenantId: actor.tenantId,
        domainId: actor.domainId,
        detail: { fields: Object.keys(changes) },
      });
      return viewMe(actor, tx);
    }),
});
