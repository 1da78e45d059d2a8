import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit, tenantIdOf } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { beginJob } from '@/lib/db/jobs';
import { findUserImport } from '@/lib/operations/user-imports/find';
import { canImportUsers } from '@/lib/operations/user-imports/policy';
import { userImportKey } from '@/lib/operations/user-imports/schema';
import { userImportView, viewUserImport } from '@/lib/operations/user-imports/view';

export const createUserImportJob = operation({
  name: 'user-import-jobs.create',
  summary: 'Apply an import, by and by: the job goes on without whoever began it',
  actor: 'administrator',
  recentProof: true,
  input: userImportKey,
  handsOut: [],
  output: userImportView,
  async run(actor, { id }) {
    const { passwords, fileName, ...row } = await findUserImport(actor, id);
    if (!canImportUsers(actor)) throw new Refusal('forbidden');
    const total = row.toCreate + row.toChange + row.toKeep;
    if (total === 0) throw new Refusal('conflict', { detail: 'import-empty' });
    const tenantId = await tenantIdOf(actor);
    return transaction(async (tx) => {
      const kind = 'import-users';
      const jobId = await beginJob(tx, actor, { kind, parameters: { import: id, passwords } });
      const { count } = await tx.userImport.updateMany({ where: { id, jobId: null }, data: { jobId } });
      if (count === 0) throw new Refusal('conflict', { detail: 'import-applied' });
      await tx.job.update({ where: { id: jobId }, data: { total } });
      const detail = { import: id, job: jobId, total };
      await audit(tx, actor, { action: 'user-import-jobs.create', target: fileName, tenantId, detail });
      return viewUserImport(await findUserImport(actor, id, tx));
    });
  },
});
