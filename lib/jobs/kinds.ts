import { quotaBytesSchema } from '@/lib/core/quota';
import { Refusal } from '@/lib/core/refusal';
import { lookUpMaxQuotas } from '@/lib/operations/domains/find';
import { checkQuota } from '@/lib/operations/users/checks';
import { deleteUsers } from '@/lib/operations/users/remove';
import { changeUsers } from '@/lib/operations/users/update';
import { importUsers } from './import-users';
import type { JobKind } from './kind';
import { resetPasswords } from './reset-passwords';
import { deedToUsers } from './users';

function settingActive(active: boolean): JobKind {
  return {
    prepare: async (job, items) =>
      deedToUsers(job, items, {
        kind: active ? 'enable' : 'disable',
        ends: (user) => user.active && !active,
        apply: (tx, actor, users) =>
          changeUsers(tx, actor, users, { fields: { active }, detail: { job: job.id } }),
      }),
  };
}

function overDomain(quotaBytes: number, maxQuotaBytes: bigint | null): string | null {
  try {
    checkQuota(quotaBytes, maxQuotaBytes);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return 'quota-over-domain';
    throw error;
  }
}

const settingQuota: JobKind = {
  async prepare(job, items) {
    const quotaBytes = quotaBytesSchema.parse(job.parameters.quotaBytes);
    const maxima = await lookUpMaxQuotas(items.map(({ userId }) => userId));
    return deedToUsers(job, items, {
      kind: 'quota',
      problemOf: (user) =>
        quotaBytes === Number(user.quotaBytes)
          ? null
          : overDomain(quotaBytes, maxima.get(user.domainId) ?? null),
      apply: (tx, actor, users) =>
        changeUsers(tx, actor, users, { fields: { quotaBytes }, detail: { job: job.id } }),
    });
  },
};

const deleting: JobKind = {
  prepare: async (job, items) =>
    deedToUsers(job, items, {
      kind: 'delete',
      ends: () => true,
      apply: (tx, actor, users) => deleteUsers(tx, actor, users, { job: job.id }),
    }),
};

/** By the name that the row of a job has. */
export const KINDS: Record<string, JobKind | undefined> = {
  enable: settingActive(true),
  disable: settingActive(false),
  quota: settingQuota,
  delete: deleting,
  'reset-passwords': resetPasswords,
  'import-users': importUsers,
};
