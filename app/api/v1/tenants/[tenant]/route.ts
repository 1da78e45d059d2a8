import { route } from '@/lib/http/route';
import { getTenant } from '@/lib/operations/tenants/get';
import { removeTenant } from '@/lib/operations/tenants/remove';
import { updateTenant } from '@/lib/operations/tenants/update';

export const GET = route(getTenant);
export const PATCH = route(updateTenant);
export const DELETE = route(removeTenant);
