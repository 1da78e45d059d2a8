import { route } from '@/lib/http/route';
import { upload } from '@/lib/http/upload';
import { createUserImport } from '@/lib/operations/user-imports/create';
import { listUserImports } from '@/lib/operations/user-imports/list';

export const GET = route(listUserImports);
export const POST = upload(createUserImport);
