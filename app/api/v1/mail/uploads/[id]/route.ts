import { route } from '@/lib/http/route';
import { removeUpload } from '@/lib/operations/mail-uploads/remove';

export const DELETE = route(removeUpload);
