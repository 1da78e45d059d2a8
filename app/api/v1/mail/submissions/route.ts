import { route } from '@/lib/http/route';
import { createSubmission } from '@/lib/operations/mail-submissions/create';

export const POST = route(createSubmission, { status: 201 });
