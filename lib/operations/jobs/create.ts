import type { z } from 'zod';
import type { Administrator } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit, tenantIdOf } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { addItems, beginJob } from '@/lib/db/jobs';
import { findDomain } from '@/lib/operations/domains/find';
import { foundUsersSql, namedUsersSql } from '@/lib/operations/users/find';
import { newSealKeys } from '@/lib/password/seal';
import { checkCount, checkNamed } from './checks';
import { findJob } from './find';
import { canDoToUsers } from './policy';
import { createJobInput, KEY_PURPOSE, MAX_FOUND } from './schema';
import { jobView, viewJob } from './view';

type Asked = z.output<typeof createJobInput>;

type Selection = { users: Prisma.Sql; count: number; domain?: { id: string; name: string } };

/** Who is meant, each of them one who exists for this actor, and how many they must be. */
async function selectionOf(actor: Administrator, asked: Asked): Promise<Selection> {
  if (asked.users !== undefined) {
    const addresses = [...new Set(asked.users)];
    await checkNamed(actor, addresses);
    return { users: namedUsersSql(actor, addresses), count: addresses.length };
  }
  const domain = await findDomain(actor, asked.domain ?? '');
  // One more than there may be: then there are others than were seen.
  return { users: foundUsersSql(domain.id, asked.q, MAX_FOUND + 1), count: asked.count ?? 0, domain };
}

function parametersOf({ quotaBytes, mustChangePassword }: Asked) {
  return {
    ...(quotaBytes !== undefined && { quotaBytes }),
    ...(mustChangePassword !== undefined && { mustChangePassword }),
  };
}

export const createJob = operation({
  name: 'jobs.create',
  summary: 'Change, delete or give new passwords to many users, by and by',
  actor: 'administrator',
  recentProof: true,
  handsOut: [],
  input: createJobInput,
  output: jobView,
  async run(actor, asked) {
    const { kind } = asked;
    const { users, count, domain } = await selectionOf(actor, asked);
    if (!canDoToUsers(actor, kind)) throw new Refusal('forbidden');
    const keys = kind === 'reset-passwords' ? newSealKeys(actor.keyFor(KEY_PURPOSE)) : undefined;
    const tenantId = await tenantIdOf(actor);
    return transaction(async (tx) => {
      const id = await beginJob(tx, actor, { kind, parameters: parametersOf(asked), keys });
      checkCount(await addItems(tx, id, users), count);
      await audit(tx, actor, {
        action: 'jobs.create',
        target: domain?.name ?? '',
        tenantId,
        domainId: domain?.id,
        detail: { job: id, kind, count },
      });
      return viewJob(actor, await findJob(actor, id, tx));
    });
  },
});
