import { route } from '@/lib/http/route';
import { createUser } from '@/lib/operations/users/create';
import { listUsers } from '@/lib/operations/users/list';

export const GET = route(listUsers);
export const POST = route(createUser, { status: 201 });
