import { z } from 'zod';
import { pageInput } from '@/lib/core/page';

/** What becomes of a line: a user is created, changed, stays as he is; or it is refused. */
export const OUTCOMES = ['create', 'change', 'keep', 'refuse'] as const;

export type LineOutcome = (typeof OUTCOMES)[number];

export const listUserImportLinesInput = z.strictObject({
  id: z.uuid(),
  outcome: z.enum(OUTCOMES).optional(),
  ...pageInput,
});
