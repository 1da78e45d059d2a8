import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { endingSessions } from '@/lib/mail-server/end-sessions';
import { findDomain } from './find';
import { abilitiesOnDomain } from './policy';
import { removeDomainInput } from './schema';

export const removeDomain = operation({
  name: 'domains.remove',
  summary: 'Delete a domain; with its users and aliases only when its name is given as `confirm`',
  actor: 'administrator',
  recentProof: true,
  input: removeDomainInput,
  output: z.object({ usersDeleted: z.number().int() }),
  async run(actor, { domain: name, confirm }) {
    const domain = await findDomain(actor, name);
    if (!abilitiesOnDomain(actor).delete) throw new Refusal('forbidden');
    const { result: usersDeleted } = await endingSessions({ domain }, async (tx) => {
      const where = { domainId: domain.id };
      const withAll = confirm === name;
      if (withAll) await tx.aliasDomain.deleteMany({ where });
      if (withAll) await tx.alias.deleteMany({ where });
      const { count } = withAll ? await tx.user.deleteMany({ where }) : { count: 0 };
      await tx.domain.delete({ where: { id: domain.id } });
      await audit(tx, actor, {
        action: 'domains.remove',
        target: name,
        tenantId: domain.tenantId,
        domainId: domain.id,
        detail: { usersDeleted: count },
      });
      return count;
    });
    return { usersDeleted };
  },
});
