import { operation } from '@/lib/core/operation';
import { invalid, Refusal } from '@/lib/core/refusal';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findDomain } from '@/lib/operations/domains/find';
import { canManageAliasDomains } from './policy';
import { createAliasDomainInput } from './schema';
import { aliasDomainView, viewAliasDomain } from './view';

export const createAliasDomain = operation({
  name: 'alias-domains.create',
  summary: 'Let a domain mirror another: each address of that one is an address here as well',
  actor: 'administrator',
  handsOut: [],
  input: createAliasDomainInput,
  output: aliasDomainView,
  async run(actor, { name, domain: mirrored }) {
    const domain = await findDomain(actor, mirrored).catch(domainIsMissing);
    if (!canManageAliasDomains(actor)) throw new Refusal('forbidden');
    const { id: domainId, tenantId } = domain;
    const created = await transaction(async (tx) => {
      const row = await tx.aliasDomain.create({
        data: { name, unicodeName: toUnicodeDomain(name), domainId, tenantId },
      });
      await audit(tx, actor, {
        action: 'alias-domains.create',
        target: name,
        tenantId,
        domainId,
        detail: { domain: domain.name },
      });
      return row;
    });
    return viewAliasDomain(actor, { ...created, domain });
  },
});

function domainIsMissing(error: unknown): never {
  if (error instanceof Refusal && error.code === 'not-found') throw invalid('domain', 'domain-not-found');
  throw error;
}
