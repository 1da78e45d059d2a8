import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import { endingSessions } from '@/lib/mail-server/end-sessions';
import { findDomain } from './find';
import { checkLimits } from './limits';
import { abilitiesOnDomain } from './policy';
import { updateDomainInput } from './schema';
import { domainView, viewDomain } from './view';

export const updateDomain = operation({
  name: 'domains.update',
  summary: 'Change a domain',
  actor: 'administrator',
  input: updateDomainInput,
  output: domainView,
  async run(actor, { domain: name, ifMatch, ...changes }) {
    const domain = await findDomain(actor, name);
    if (!abilitiesOnDomain(actor).update) throw new Refusal('forbidden');
    checkLimits({ ...domain, ...changes });
    const change = async (tx: Database) => {
      const { count } = await tx.domain.updateMany({
        where: { id: domain.id, version: ifMatch },
        data: { ...changes, version: { increment: 1 } },
      });
      if (count === 0) throw new Refusal('changed');
      await audit(tx, actor, {
        action: 'domains.update',
        target: name,
        tenantId: domain.tenantId,
        domainId: domain.id,
        detail: { fields: Object.keys(changes) },
      });
    };
    const disables = domain.active && changes.active === false;
    await (disables ? endingSessions({ domain }, change) : transaction(change));
    return viewDomain(actor, await findDomain(actor, name));
  },
});
