import { route } from '@/lib/http/route';
import { createPasswordReset } from '@/lib/operations/password-resets/create';
import { updatePasswordReset } from '@/lib/operations/password-resets/update';

export const POST = route(createPasswordReset);
export const PUT = route(updatePasswordReset);
