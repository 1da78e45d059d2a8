import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findAdmin } from '@/lib/operations/admins/find';
import { abilitiesOnAdmin, isSelf } from '@/lib/operations/admins/policy';
import { adminKey } from '@/lib/operations/admins/schema';
import { removeSecondFactors } from '@/lib/second-factor/second-factor';

export const removeAdminSecondFactor = operation({
  name: 'admin-second-factors.remove',
  summary:
    'Turn off the two-step sign-in of an admin who lost his phone and his recovery codes; his sessions end',
  actor: 'administrator',
  recentProof: true,
  input: adminKey,
  output: z.object({ panelSessionsEnded: z.number().int() }),
  run: (actor, { username }) =>
    transaction(async (tx) => {
      const admin = await findAdmin(actor, username, tx);
      if (!abilitiesOnAdmin(actor, admin).update)
        throw new Refusal('forbidden', isSelf(actor, admin) ? { detail: 'own-account' } : {});
      if (admin.secondFactors.length === 0)
        throw new Refusal('conflict', { detail: 'second-factor-missing' });
      await removeSecondFactors(tx, admin.id);
      const { count } = await tx.session.deleteMany({ where: { adminId: admin.id } });
      await audit(tx, actor, {
        action: 'admin-second-factors.remove',
        target: username,
        tenantId: admin.tenantId,
      });
      return { panelSessionsEnded: count };
    }),
});
