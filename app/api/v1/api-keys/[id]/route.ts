import { route } from '@/lib/http/route';
import { removeApiKey } from '@/lib/operations/api-keys/remove';

export const DELETE = route(removeApiKey);
