import { route } from '@/lib/http/route';
import { createAliasDomain } from '@/lib/operations/alias-domains/create';
import { listAliasDomains } from '@/lib/operations/alias-domains/list';

export const GET = route(listAliasDomains);
export const POST = route(createAliasDomain, { status: 201 });
