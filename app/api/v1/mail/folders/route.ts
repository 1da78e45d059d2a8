import { route } from '@/lib/http/route';
import { createMailFolder } from '@/lib/operations/mail-folders/create';
import { listMailFolders } from '@/lib/operations/mail-folders/list';

export const GET = route(listMailFolders);
export const POST = route(createMailFolder, { status: 201 });
