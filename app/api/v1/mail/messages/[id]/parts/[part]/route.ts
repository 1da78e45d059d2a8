import { route } from '@/lib/http/route';
import { getPart } from '@/lib/operations/mail-parts/get';

export const GET = route(getPart);
