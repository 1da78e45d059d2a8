import { domainOf } from '@/lib/core/address';
import { operation } from '@/lib/core/operation';
import { invalid, Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findDomain } from '@/lib/operations/domains/find';
import { checkTargets } from './checks';
import { findAlias } from './find';
import { canCreateAlias } from './policy';
import { createAliasInput } from './schema';
import { aliasView, viewAlias } from './view';

export const createAlias = operation({
  name: 'aliases.create',
  summary: 'Create an alias; `@example.org` takes whatever reaches nobody else in the domain',
  actor: 'administrator',
  handsOut: [],
  input: createAliasInput,
  output: aliasView,
  async run(actor, { address, targets, active }) {
    const domain = await findDomain(actor, domainOf(address)).catch(domainIsMissing);
    if (!canCreateAlias(actor)) throw new Refusal('forbidden');
    const { id: domainId, tenantId } = domain;
    const created = await transaction(async (tx) => {
      await tx.alias.create({ data: { address, targets, active, domainId, tenantId } });
      await checkTargets(tx, actor, address, targets);
      await audit(tx, actor, {
        action: 'aliases.create',
        target: address,
        tenantId,
        domainId,
        detail: { targets },
      });
      return findAlias(actor, address, tx);
    });
    return viewAlias(actor, created);
  },
});

/** To the one who creates an alias, a domain that does not exist for him is a wrong address. */
function domainIsMissing(error: unknown): never {
  if (error instanceof Refusal && error.code === 'not-found') throw invalid('address', 'domain-not-found');
  throw error;
}
