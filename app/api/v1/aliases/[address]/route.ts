import { route } from '@/lib/http/route';
import { getAlias } from '@/lib/operations/aliases/get';
import { removeAlias } from '@/lib/operations/aliases/remove';
import { updateAlias } from '@/lib/operations/aliases/update';

export const GET = route(getAlias);
export const PATCH = route(updateAlias);
export const DELETE = route(removeAlias);
