import { route } from '@/lib/http/route';
import { createAdmin } from '@/lib/operations/admins/create';
import { listAdmins } from '@/lib/operations/admins/list';

export const GET = route(listAdmins);
export const POST = route(createAdmin, { status: 201 });
