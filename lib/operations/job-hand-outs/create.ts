import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit, tenantIdOf } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findJob } from '@/lib/operations/jobs/find';
import { abilitiesOnJob } from '@/lib/operations/jobs/policy';
import { jobKey, KEY_PURPOSE } from '@/lib/operations/jobs/schema';
import { openPasswords } from './find';
import { jobHandOutView } from './view';

export const createJobHandOut = operation({
  name: 'job-hand-outs.create',
  summary: 'Hand out the new passwords of a job, once, in the session that asked for them',
  actor: 'administrator',
  recentProof: true,
  handsOut: ['passwords'],
  input: jobKey,
  output: jobHandOutView,
  async run(actor, { id }) {
    const job = await findJob(actor, id);
    if (job.state === 'running') throw new Refusal('conflict', { detail: 'job-running' });
    if (!abilitiesOnJob(actor, job).takePasswords) throw new Refusal('forbidden');
    const tenantId = await tenantIdOf(actor);
    return transaction(async (tx) => {
      // Of two that come at once the second one waits here, and finds nothing.
      const { count } = await tx.job.updateMany({
        where: { id, handedOutAt: null },
        data: { handedOutAt: new Date() },
      });
      if (count === 0) throw new Refusal('conflict', { detail: 'passwords-gone' });
      const passwords = await openPasswords(tx, id, actor.keyFor(KEY_PURPOSE));
      await tx.jobSecret.deleteMany({ where: { jobId: id } });
      await audit(tx, actor, {
        action: 'job-hand-outs.create',
        target: '',
        tenantId,
        detail: { job: id, count: passwords.length },
      });
      return { passwords };
    });
  },
});
