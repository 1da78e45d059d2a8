import { z } from 'zod';
import { domainSchema } from '@/lib/core/address';
import { operation } from '@/lib/core/operation';
import { db } from '@/lib/db/client';
import { findDomainId } from '@/lib/operations/domains/find';
import { MAX_FOUND } from '@/lib/operations/jobs/schema';
import { foundUsersSql } from '@/lib/operations/users/find';

export const getUserCount = operation({
  name: 'user-counts.get',
  summary: 'How many users a search finds in a domain; 100,001 stands for more than 100,000',
  actor: 'administrator',
  input: z.strictObject({ domain: domainSchema, q: z.string().max(200).optional() }),
  output: z.object({ count: z.number().int() }),
  async run(actor, { domain, q }) {
    const found = foundUsersSql(await findDomainId(actor, domain), q, MAX_FOUND + 1);
    const [row] = await db().$queryRaw<
      { count: number }[]
    >`SELECT count(*)::integer AS count FROM (${found}) found`;
    return { count: row?.count ?? 0 };
  },
});
