import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findAlias } from './find';
import { abilitiesOnAlias } from './policy';
import { aliasKey } from './schema';
import { aliasView, viewAlias } from './view';

export const removeAlias = operation({
  name: 'aliases.remove',
  summary: 'Delete an alias; what it was is the answer',
  actor: 'administrator',
  input: aliasKey,
  output: aliasView,
  async run(actor, { address }) {
    const alias = await findAlias(actor, address);
    if (!abilitiesOnAlias(actor).delete) throw new Refusal('forbidden');
    await transaction(async (tx) => {
      const { count } = await tx.alias.deleteMany({ where: { id: alias.id } });
      if (count === 0) throw new Refusal('not-found', { detail: 'alias-not-found' });
      await audit(tx, actor, {
        action: 'aliases.remove',
        target: address,
        tenantId: alias.tenantId,
        domainId: alias.domainId,
        detail: { targets: alias.targets },
      });
    });
    return viewAlias(actor, alias);
  },
});
