import { route } from '@/lib/http/route';
import { getDomain } from '@/lib/operations/domains/get';
import { removeDomain } from '@/lib/operations/domains/remove';
import { updateDomain } from '@/lib/operations/domains/update';

export const GET = route(getDomain);
export const PATCH = route(updateDomain);
export const DELETE = route(removeDomain);
