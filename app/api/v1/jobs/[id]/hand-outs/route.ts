import { route } from '@/lib/http/route';
import { createJobHandOut } from '@/lib/operations/job-hand-outs/create';

export const POST = route(createJobHandOut, { status: 201 });
