import { route } from '@/lib/http/route';
import { getUserExport } from '@/lib/operations/user-exports/get';

export const GET = route(getUserExport);
