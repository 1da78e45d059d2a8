import { route } from '@/lib/http/route';
import { listMessages } from '@/lib/operations/mail-messages/list';
import { removeMessages } from '@/lib/operations/mail-messages/remove';
import { updateMessages } from '@/lib/operations/mail-messages/update';

export const GET = route(listMessages);
export const PATCH = route(updateMessages);
export const DELETE = route(removeMessages);
