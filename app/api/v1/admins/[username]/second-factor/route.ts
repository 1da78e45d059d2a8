import { route } from '@/lib/http/route';
import { removeAdminSecondFactor } from '@/lib/operations/admin-second-factors/remove';

export const DELETE = route(removeAdminSecondFactor);
