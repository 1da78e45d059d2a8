import { operation } from '@/lib/core/operation';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { asAdmin, viewAccount } from './find';
import { updateAccountInput } from './schema';
import { accountView } from './view';

export const updateAccount = operation({
  name: 'account.update',
  summary: "Change one's own name as an admin",
  actor: 'administrator',
  input: updateAccountInput,
  output: accountView,
  async run(actor, { name }) {
    const me = asAdmin(actor);
    return transaction(async (tx) => {
      const { tenantId } = await tx.admin.update({
        where: { id: me.id },
        data: { name, version: { increment: 1 } },
      });
      await audit(tx, actor, {
        action: 'account.update',
        target: me.username,
        tenantId,
        detail: { fields: ['name'] },
      });
      return viewAccount(me, tx);
    });
  },
});
