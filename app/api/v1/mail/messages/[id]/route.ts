import { route } from '@/lib/http/route';
import { getMessage } from '@/lib/operations/mail-messages/get';

export const GET = route(getMessage);
