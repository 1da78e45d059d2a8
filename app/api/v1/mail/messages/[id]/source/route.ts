import { route } from '@/lib/http/route';
import { getSource } from '@/lib/operations/mail-sources/get';

export const GET = route(getSource);
