import { route } from '@/lib/http/route';
import { getMyMailPrograms } from '@/lib/operations/my-mail-programs/get';

export const GET = route(getMyMailPrograms);
