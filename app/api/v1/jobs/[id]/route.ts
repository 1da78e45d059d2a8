import { route } from '@/lib/http/route';
import { getJob } from '@/lib/operations/jobs/get';
import { removeJob } from '@/lib/operations/jobs/remove';

export const GET = route(getJob);
export const DELETE = route(removeJob);
