import { route } from '@/lib/http/route';
import { createAccountRecoveryCodes } from '@/lib/operations/account-recovery-codes/create';

export const POST = route(createAccountRecoveryCodes);
