import { z } from 'zod';

/** A form with the one field `ticket` is to be posted to `url`, within a minute, from a page of the surface that asked. */
export const ticketView = z.object({ url: z.string(), ticket: z.string() });

export type TicketView = z.infer<typeof ticketView>;
