import { route } from '@/lib/http/route';
import { createUserImportJob } from '@/lib/operations/user-import-jobs/create';

export const POST = route(createUserImportJob, { status: 201 });
