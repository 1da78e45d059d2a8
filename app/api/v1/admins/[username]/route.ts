import { route } from '@/lib/http/route';
import { getAdmin } from '@/lib/operations/admins/get';
import { removeAdmin } from '@/lib/operations/admins/remove';
import { updateAdmin } from '@/lib/operations/admins/update';

export const GET = route(getAdmin);
export const PATCH = route(updateAdmin);
export const DELETE = route(removeAdmin);
