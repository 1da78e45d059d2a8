import { route } from '@/lib/http/route';
import { createMyTicket } from '@/lib/operations/my-tickets/create';

export const POST = route(createMyTicket, { status: 201 });
