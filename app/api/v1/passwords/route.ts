import { route } from '@/lib/http/route';
import { createPassword } from '@/lib/operations/passwords/create';

export const POST = route(createPassword);
