import { route } from '@/lib/http/route';
import { getMe } from '@/lib/operations/me/get';
import { updateMe } from '@/lib/operations/me/update';

export const GET = route(getMe);
export const PATCH = route(updateMe);
