import { route } from '@/lib/http/route';
import { getUser } from '@/lib/operations/users/get';
import { removeUser } from '@/lib/operations/users/remove';
import { updateUser } from '@/lib/operations/users/update';

export const GET = route(getUser);
export const PATCH = route(updateUser);
export const DELETE = route(removeUser);
