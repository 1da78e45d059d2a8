import { route } from '@/lib/http/route';
import { removeAliasDomain } from '@/lib/operations/alias-domains/remove';

export const DELETE = route(removeAliasDomain);
