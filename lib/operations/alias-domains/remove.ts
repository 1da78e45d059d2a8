import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findAliasDomain } from './find';
import { canManageAliasDomains } from './policy';
import { aliasDomainKey } from './schema';
import { aliasDomainView, viewAliasDomain } from './view';

export const removeAliasDomain = operation({
  name: 'alias-domains.remove',
  summary: 'Delete an alias domain; the domain that it mirrored stays as it is',
  actor: 'administrator',
  input: aliasDomainKey,
  output: aliasDomainView,
  async run(actor, { name }) {
    const found = await findAliasDomain(actor, name);
    if (!canManageAliasDomains(actor)) throw new Refusal('forbidden');
    await transaction(async (tx) => {
      const { count } = await tx.aliasDomain.deleteMany({ where: { id: found.id } });
      if (count === 0) throw new Refusal('not-found', { detail: 'alias-domain-not-found' });
      await audit(tx, actor, {
        action: 'alias-domains.remove',
        target: name,
        tenantId: found.tenantId,
        domainId: found.domainId,
      });
    });
    return viewAliasDomain(actor, found);
  },
});
