import { route } from '@/lib/http/route';
import { updateAccountPassword } from '@/lib/operations/account-password/update';

export const PUT = route(updateAccountPassword);
