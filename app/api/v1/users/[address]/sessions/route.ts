import { route } from '@/lib/http/route';
import { clearUserSessions } from '@/lib/operations/user-sessions/clear';
import { listUserSessions } from '@/lib/operations/user-sessions/list';

export const GET = route(listUserSessions);
export const DELETE = route(clearUserSessions);
