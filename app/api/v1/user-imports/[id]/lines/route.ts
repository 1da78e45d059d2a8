import { route } from '@/lib/http/route';
import { listUserImportLines } from '@/lib/operations/user-import-lines/list';

export const GET = route(listUserImportLines);
