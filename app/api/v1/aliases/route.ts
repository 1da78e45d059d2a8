import { route } from '@/lib/http/route';
import { createAlias } from '@/lib/operations/aliases/create';
import { listAliases } from '@/lib/operations/aliases/list';

export const GET = route(listAliases);
export const POST = route(createAlias, { status: 201 });
