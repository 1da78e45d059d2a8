import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { enqueueEndOfDomainSessions, settleMailSessions } from '@/lib/mail-server/outbox';
import { findDomain } from './find';
import { abilitiesOnDomain } from './policy';
import { removeDomainInput } from './schema';

export const removeDomain = operation({
  name: 'domains.remove',
  summary: 'Delete a domain; with its users only when its name is given as `confirm`',
  actor: 'administrator',
  input: removeDomainInput,
  output: z.object({ usersDeleted: z.number().int() }),
  async run(actor, { domain: name, confirm }) {
    const domain = await findDomain(actor, name);
    if (!abilitiesOnDomain(actor).delete) throw new Refusal('forbidden');
    const { usersDeleted, outboxId } = await transaction(async (tx) => {
      const removed =
        confirm === name ? await tx.user.deleteMany({ where: { domainId: domain.id } }) : { count: 0 };
      await tx.domain.delete({ where: { id: domain.id } });
      await audit(tx, actor, {
        action: 'domains.remove',
        target: name,
        tenantId: domain.tenantId,
        domainId: domain.id,
        detail: { usersDeleted: removed.count },
      });
      const outboxId = removed.count > 0 ? await enqueueEndOfDomainSessions(tx, name) : null;
      return { usersDeleted: removed.count, outboxId };
    });
    await settleMailSessions(outboxId);
    return { usersDeleted };
  },
});
