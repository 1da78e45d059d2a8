import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit, tenantIdOf } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findJob } from './find';
import { jobKey } from './schema';
import { jobView, viewJob } from './view';

export const removeJob = operation({
  name: 'jobs.remove',
  summary: 'Stop a job: what it has done stays done, the rest is left as it is',
  actor: 'administrator',
  input: jobKey,
  output: jobView,
  async run(actor, { id }) {
    await findJob(actor, id);
    const tenantId = await tenantIdOf(actor);
    return transaction(async (tx) => {
      // Waits for the chunk that is being written, and no chunk is written after it.
      const { count } = await tx.job.updateMany({
        where: { id, state: 'running' },
        data: { state: 'cancelled', finishedAt: new Date() },
      });
      const job = await findJob(actor, id, tx);
      if (count === 0) throw new Refusal('conflict', { detail: 'job-finished' });
      await audit(tx, actor, {
        action: 'jobs.remove',
        target: job.kind,
        tenantId,
        detail: { job: id, done: job.done, total: job.total },
      });
      return viewJob(actor, job);
    });
  },
});
