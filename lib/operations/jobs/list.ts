import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { invalid } from '@/lib/core/refusal';
import { Prisma } from '@/lib/db/generated/client';
import { findJobs } from './find';
import { listJobsInput } from './schema';
import { type JobRow, jobView, viewJob } from './view';

const KEY = /^(\d{1,15}) ([\da-f-]{36})$/;

function keyOf({ createdAt, id }: JobRow): string {
  return `${createdAt.getTime()} ${id}`;
}

function isAfter(key: string): Prisma.Sql {
  if (key === '') return Prisma.sql`true`;
  const [, time, id] = KEY.exec(key) ?? [];
  if (time === undefined) throw invalid('after', 'cursor');
  return Prisma.sql`(j.created_at, j.id) < (${new Date(Number(time))}, ${id}::uuid)`;
}

export const listJobs = operation({
  name: 'jobs.list',
  summary: 'List one’s jobs, the newest first; superadmins see everybody’s',
  actor: 'administrator',
  input: listJobsInput,
  output: pageOf(jobView),
  async run(actor, { limit, after }) {
    const rows = await findJobs(actor, isAfter(decodeCursor(after)), limit + 1);
    return toPage(rows, limit, keyOf, (row) => viewJob(actor, row));
  },
});
