import { ticketRoute } from '@/lib/http/ticket-route';

export const POST = ticketRoute;
