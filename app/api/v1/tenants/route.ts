import { route } from '@/lib/http/route';
import { createTenant } from '@/lib/operations/tenants/create';
import { listTenants } from '@/lib/operations/tenants/list';

export const GET = route(listTenants);
export const POST = route(createTenant, { status: 201 });
