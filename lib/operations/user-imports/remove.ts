import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit, tenantIdOf } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findUserImport } from './find';
import { userImportKey } from './schema';

export const removeUserImport = operation({
  name: 'user-imports.remove',
  summary: 'Forget a file that was not applied',
  actor: 'administrator',
  input: userImportKey,
  output: z.object({}),
  async run(actor, { id }) {
    const { fileName } = await findUserImport(actor, id);
    const tenantId = await tenantIdOf(actor);
    await transaction(async (tx) => {
      const { count } = await tx.userImport.deleteMany({ where: { id, jobId: null } });
      if (count === 0) throw new Refusal('conflict', { detail: 'import-applied' });
      await audit(tx, actor, {
        action: 'user-imports.remove',
        target: fileName,
        tenantId,
        detail: { import: id },
      });
    });
    return {};
  },
});
