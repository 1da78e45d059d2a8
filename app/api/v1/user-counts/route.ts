import { route } from '@/lib/http/route';
import { getUserCount } from '@/lib/operations/user-counts/get';

export const GET = route(getUserCount);
