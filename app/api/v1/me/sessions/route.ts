import { route } from '@/lib/http/route';
import { clearMySessions } from '@/lib/operations/my-sessions/clear';
import { listMySessions } from '@/lib/operations/my-sessions/list';

export const GET = route(listMySessions);
export const DELETE = route(clearMySessions);
