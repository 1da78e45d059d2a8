import { operation } from '@/lib/core/operation';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { digestOfToken, makeKeyToken } from '@/lib/db/key-token';
import { domainNames, withAdmin } from './find';
import { grantOf, holdAccount, ownerOf } from './limits';
import { createApiKeyInput } from './schema';
import { createdApiKeyView, viewApiKey } from './view';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

function afterDays(days: number | null): Date | null {
  return days === null ? null : new Date(Date.now() + days * DAY_MILLISECONDS);
}

export const createApiKey = operation({
  name: 'api-keys.create',
  summary: 'Create an API key of one’s own; its token is told this once',
  actor: 'administrator',
  recentProof: true,
  handsOut: ['token'],
  input: createApiKeyInput,
  output: createdApiKeyView,
  async run(actor, { admin: username, name, networks = [], expiresInDays, ...wanted }) {
    const { token, prefix } = makeKeyToken();
    const created = await transaction(async (tx) => {
      const owner = await ownerOf(tx, actor, username);
      const grant = await grantOf(tx, owner, wanted);
      const { credentialVersion, tenantId } = await holdAccount(tx, actor, owner);
      const key = await tx.apiKey.create({
        data: {
          ...grant,
          name,
          networks,
          prefix,
          digest: digestOfToken(token),
          adminId: owner.id,
          credentialVersion,
          expiresAt: afterDays(expiresInDays),
        },
        include: withAdmin,
      });
      await audit(tx, actor, {
        action: 'api-keys.create',
        target: prefix,
        tenantId,
        detail: {
          name,
          admin: owner.username,
          actions: wanted.actions,
          tenant: wanted.tenant ?? null,
          domains: wanted.domains ?? [],
          networks,
          expiresAt: key.expiresAt?.toISOString() ?? null,
        },
      });
      return viewApiKey(actor, key, await domainNames(actor, [key], tx));
    });
    return { ...created, token };
  },
});
