import { z } from 'zod';
import { pageInput } from '@/lib/core/page';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });

/** How the name of who did it, of whom it was done to, or of its domain begins. Days are of UTC; `to` is included. */
export const auditFilters = {
  admin: z.string().trim().max(320).optional(),
  user: z.string().trim().max(320).optional(),
  domain: z.string().trim().max(253).optional(),
  action: z
    .string()
    .regex(/^[a-z-]+\.[a-z-]+$/, 'action-invalid')
    .max(100)
    .optional(),
  from: z
    .union([day, moment], { error: 'time-invalid' })
    .transform((text) => new Date(text))
    .optional(),
  to: z
    .union([day.transform((text) => new Date(Date.parse(text) + DAY_MILLISECONDS - 1)), moment], {
      error: 'time-invalid',
    })
    .transform((time) => new Date(time))
    .optional(),
};

export const listAuditEventsInput = z.strictObject({ ...auditFilters, ...pageInput });

const filters = z.object(auditFilters);

export type AuditFilters = z.output<typeof filters>;
