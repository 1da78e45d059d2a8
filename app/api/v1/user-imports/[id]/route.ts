import { route } from '@/lib/http/route';
import { getUserImport } from '@/lib/operations/user-imports/get';
import { removeUserImport } from '@/lib/operations/user-imports/remove';

export const GET = route(getUserImport);
export const DELETE = route(removeUserImport);
