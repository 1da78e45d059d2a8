import { route } from '@/lib/http/route';
import { createDomain } from '@/lib/operations/domains/create';
import { listDomains } from '@/lib/operations/domains/list';

export const GET = route(listDomains);
export const POST = route(createDomain, { status: 201 });
