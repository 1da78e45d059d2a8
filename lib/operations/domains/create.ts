import { type Administrator, scopeOf } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { invalid, Refusal } from '@/lib/core/refusal';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import { tenantsWithin } from '@/lib/db/scope';
import { checkLimits } from './limits';
import { canCreateDomain } from './policy';
import { createDomainInput } from './schema';
import { domainView, viewDomain } from './view';

const DEFAULT_QUOTA_BYTES = 2 ** 30;

/** The tenant a new domain belongs to: the one named, if it exists for this actor, else his first. */
async function findOwner(actor: Administrator, name: string | undefined, tx: Database) {
  const mine = tenantsWithin(scopeOf(actor));
  const tenant = await tx.tenant.findFirst({
    where: name === undefined ? mine : { AND: [{ name }, mine] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  if (!tenant) throw invalid('tenant', 'tenant-not-found');
  return tenant;
}

export const createDomain = operation({
  name: 'domains.create',
  summary: 'Create a domain',
  actor: 'administrator',
  handsOut: [],
  input: createDomainInput,
  output: domainView,
  async run(actor, { tenant, ...fields }) {
    if (!canCreateDomain(actor)) throw new Refusal('forbidden');
    const maxQuotaBytes = fields.maxQuotaBytes ?? null;
    const defaultQuotaBytes =
      fields.defaultQuotaBytes ?? Math.min(DEFAULT_QUOTA_BYTES, maxQuotaBytes ?? Infinity);
    checkLimits({ defaultQuotaBytes, maxQuotaBytes });
    const created = await transaction(async (tx) => {
      const owner = await findOwner(actor, tenant, tx);
      const domain = await tx.domain.create({
        data: { ...fields, unicodeName: toUnicodeDomain(fields.name), tenantId: owner.id, defaultQuotaBytes },
        include: { tenant: { select: { name: true } } },
      });
      await audit(tx, actor, {
        action: 'domains.create',
        target: domain.name,
        tenantId: owner.id,
        domainId: domain.id,
      });
      return domain;
    });
    return viewDomain(actor, created);
  },
});
