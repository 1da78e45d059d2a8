import { z } from 'zod';

export const createMyTicketInput = z.strictObject({ target: z.enum(['user', 'mail']) });
