import { route } from '@/lib/http/route';
import { removeMySession } from '@/lib/operations/my-sessions/remove';

export const DELETE = route(removeMySession);
