import { z } from 'zod';
import type { FieldProblem } from '@/lib/core/refusal';
import { sayFieldProblem } from '@/lib/words';
import { type LineOutcome, OUTCOMES } from './schema';

export const userImportLineView = z.object({
  line: z.number().int(),
  address: z.string(),
  outcome: z.enum(OUTCOMES),
  /** Of a user who is changed: what, never to what. */
  fields: z.array(z.string()),
  /** Why it is refused; `field`: '' for the line as a whole. */
  problem: z.object({ field: z.string(), code: z.string(), message: z.string() }).nullable(),
});

export type UserImportLineView = z.infer<typeof userImportLineView>;

export type UserImportLineRow = {
  line: number;
  address: string;
  outcome: string;
  fields: string[];
  problem: unknown;
};

/** The allow-list: what is not named here never leaves. */
export function viewUserImportLine(row: UserImportLineRow): UserImportLineView {
  const problem = row.problem as (FieldProblem & { field: string }) | null;
  return {
    line: row.line,
    address: row.address,
    outcome: row.outcome as LineOutcome,
    fields: row.fields,
    problem: problem && { field: problem.field, code: problem.code, message: sayFieldProblem(problem) },
  };
}
