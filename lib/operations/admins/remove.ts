import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { checkAbility, checkSuperadminLeft, takeTurn } from './checks';
import { findAdmin } from './find';
import { adminKey } from './schema';

export const removeAdmin = operation({
  name: 'admins.remove',
  summary: 'Delete an admin and end all his sessions; the last active superadmin stays',
  actor: 'administrator',
  recentProof: true,
  input: adminKey,
  output: z.object({ panelSessionsEnded: z.number().int() }),
  async run(actor, { username }) {
    checkAbility(actor, await findAdmin(actor, username), 'delete');
    return transaction(async (tx) => {
      await takeTurn(tx, actor);
      const admin = await findAdmin(actor, username, tx);
      const { count } = await tx.session.deleteMany({ where: { adminId: admin.id } });
      await tx.admin.delete({ where: { id: admin.id } });
      await checkSuperadminLeft(tx, admin);
      await audit(tx, actor, { action: 'admins.remove', target: username, tenantId: admin.tenantId });
      return { panelSessionsEnded: count };
    });
  },
});
