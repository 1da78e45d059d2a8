import { route } from '@/lib/http/route';
import { createJob } from '@/lib/operations/jobs/create';
import { listJobs } from '@/lib/operations/jobs/list';

export const GET = route(listJobs);
export const POST = route(createJob, { status: 201 });
