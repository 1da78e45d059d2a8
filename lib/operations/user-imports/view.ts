import { z } from 'zod';

const count = z.number().int();

/** What lines do. */
const counts = z.object({ created: count, changed: count, kept: count, refused: count });

export const userImportView = z.object({
  id: z.string(),
  fileName: z.string(),
  /** Whether users who exist get the passwords of the file as well. */
  passwords: z.boolean(),
  /** What it would do, as things were when the file was read; `refused` goes up when it is applied. */
  preview: counts,
  /** What it has done so far. */
  applied: counts.omit({ refused: true }),
  /** The job that applies it; null before. */
  job: z.string().nullable(),
  state: z.enum(['preview', 'running', 'done', 'cancelled']),
  createdAt: z.iso.datetime(),
});

export type UserImportView = z.infer<typeof userImportView>;

export type UserImportRow = {
  id: string;
  fileName: string;
  passwords: boolean;
  toCreate: number;
  toChange: number;
  toKeep: number;
  refused: number;
  created: number;
  changed: number;
  kept: number;
  jobId: string | null;
  job: { state: string } | null;
  createdAt: Date;
};

/** The allow-list: what is not named here never leaves. */
export function viewUserImport(row: UserImportRow): UserImportView {
  return {
    id: row.id,
    fileName: row.fileName,
    passwords: row.passwords,
    preview: { created: row.toCreate, changed: row.toChange, kept: row.toKeep, refused: row.refused },
    applied: { created: row.created, changed: row.changed, kept: row.kept },
    job: row.jobId,
    state: (row.job?.state ?? 'preview') as UserImportView['state'],
    createdAt: row.createdAt.toISOString(),
  };
}
