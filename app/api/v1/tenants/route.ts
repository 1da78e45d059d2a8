import { route } from '@/lib/http/route';
import { listTenants } from '@/lib/operations/tenants/list';

export const GET = route(listTenants);
