import { route } from '@/lib/http/route';
import { getAccountProof } from '@/lib/operations/account-proof/get';
import { updateAccountProof } from '@/lib/operations/account-proof/update';

export const GET = route(getAccountProof);
export const PUT = route(updateAccountProof);
