import { operation } from '@/lib/core/operation';
import { findJob, findRefusals } from './find';
import { jobKey } from './schema';
import { jobWithRefusalsView, viewJob } from './view';

export const getJob = operation({
  name: 'jobs.get',
  summary: 'How far a job is, and the receipt over all that it did',
  actor: 'administrator',
  input: jobKey,
  output: jobWithRefusalsView,
  async run(actor, { id }) {
    const job = await findJob(actor, id);
    return { ...viewJob(actor, job), refusals: job.refused === 0 ? [] : await findRefusals(actor, id) };
  },
});
