import { route } from '@/lib/http/route';
import { getAccount } from '@/lib/operations/account/get';
import { updateAccount } from '@/lib/operations/account/update';

export const GET = route(getAccount);
export const PATCH = route(updateAccount);
