import { route } from '@/lib/http/route';
import { getHeaders } from '@/lib/operations/mail-headers/get';

export const GET = route(getHeaders);
