import { route } from '@/lib/http/route';
import { createAccountRecoveryAddress } from '@/lib/operations/account-recovery-address/create';
import { removeAccountRecoveryAddress } from '@/lib/operations/account-recovery-address/remove';
import { updateAccountRecoveryAddress } from '@/lib/operations/account-recovery-address/update';

export const PUT = route(updateAccountRecoveryAddress);
export const POST = route(createAccountRecoveryAddress);
export const DELETE = route(removeAccountRecoveryAddress);
