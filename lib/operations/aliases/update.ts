import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { checkTargets } from './checks';
import { findAlias } from './find';
import { abilitiesOnAlias } from './policy';
import { updateAliasInput } from './schema';
import { aliasView, viewAlias } from './view';

export const updateAlias = operation({
  name: 'aliases.update',
  summary: 'Change where an alias leads, or disable it',
  actor: 'administrator',
  input: updateAliasInput,
  output: aliasView,
  async run(actor, { address, ifMatch, ...changes }) {
    const alias = await findAlias(actor, address);
    if (!abilitiesOnAlias(actor).update) throw new Refusal('forbidden');
    const updated = await transaction(async (tx) => {
      const { count } = await tx.alias.updateMany({
        where: { id: alias.id, version: ifMatch },
        data: { ...changes, version: { increment: 1 } },
      });
      const now = await findAlias(actor, address, tx);
      if (count === 0) throw new Refusal('changed', { detail: 'alias-changed' });
      if (changes.targets) await checkTargets(tx, actor, address, changes.targets);
      await audit(tx, actor, {
        action: 'aliases.update',
        target: address,
        tenantId: alias.tenantId,
        domainId: alias.domainId,
        detail: { fields: Object.keys(changes), ...(changes.targets && { targets: changes.targets }) },
      });
      return now;
    });
    return viewAlias(actor, updated);
  },
});
