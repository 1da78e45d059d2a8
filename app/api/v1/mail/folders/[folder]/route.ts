import { route } from '@/lib/http/route';
import { removeMailFolder } from '@/lib/operations/mail-folders/remove';
import { updateMailFolder } from '@/lib/operations/mail-folders/update';

export const PATCH = route(updateMailFolder);
export const DELETE = route(removeMailFolder);
