import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { domainNames, findApiKey } from './find';
import { canRemoveApiKey } from './policy';
import { apiKeyKey } from './schema';
import { apiKeyView, viewApiKey } from './view';

export const removeApiKey = operation({
  name: 'api-keys.remove',
  summary: 'Revoke an API key: from now on nobody asks with it; what it was is the answer',
  actor: 'administrator',
  input: apiKeyKey,
  output: apiKeyView,
  async run(actor, { id: prefix }) {
    const key = await findApiKey(actor, prefix);
    if (!canRemoveApiKey(actor, key.admin)) throw new Refusal('forbidden');
    const names = await domainNames(actor, [key]);
    await transaction(async (tx) => {
      const { count } = await tx.apiKey.deleteMany({ where: { id: key.id } });
      if (count === 0) throw new Refusal('not-found', { detail: 'api-key-not-found' });
      await audit(tx, actor, {
        action: 'api-keys.remove',
        target: prefix,
        tenantId: key.admin.tenantId,
        detail: { name: key.name, admin: key.admin.username },
      });
    });
    return viewApiKey(actor, key, names);
  },
});
