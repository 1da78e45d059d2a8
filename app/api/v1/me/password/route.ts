import { route } from '@/lib/http/route';
import { updateMyPassword } from '@/lib/operations/my-password/update';

export const PUT = route(updateMyPassword);
