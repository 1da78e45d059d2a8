import { route } from '@/lib/http/route';
import { createAccountSecondFactor } from '@/lib/operations/account-second-factor/create';
import { updateAccountSecondFactor } from '@/lib/operations/account-second-factor/update';

export const POST = route(createAccountSecondFactor);
export const PATCH = route(updateAccountSecondFactor);
