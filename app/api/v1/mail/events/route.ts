import { route } from '@/lib/http/route';
import { listMailEvents } from '@/lib/operations/mail-events/list';

export const GET = route(listMailEvents);
