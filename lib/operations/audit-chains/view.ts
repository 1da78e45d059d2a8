import { z } from 'zod';

/** `chain`: the id of the tenant, all zeros for what is of none. */
const findingView = z.object({
  chain: z.string().nullable(),
  position: z.number().int().nullable(),
  event: z.string().nullable(),
  problem: z.enum([
    'event-changed',
    'event-missing',
    'event-not-sealed',
    'seal-missing',
    'order-changed',
    'beginning-missing',
    'head-missing',
  ]),
});

export const auditCheckView = z.object({ events: z.number().int(), findings: z.array(findingView) });

export type Finding = z.infer<typeof findingView>;
export type AuditCheckView = z.infer<typeof auditCheckView>;
