import { domainOf } from '@/lib/core/address';
import { operation } from '@/lib/core/operation';
import { invalid, Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findDomain } from '@/lib/operations/domains/find';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { checkForward, checkQuota } from './checks';
import { findUser } from './find';
import { canCreateUser } from './policy';
import { createUserInput } from './schema';
import { userView, viewUser } from './view';

export const createUser = operation({
  name: 'users.create',
  summary: 'Create a user; without a password nobody can sign in yet',
  actor: 'administrator',
  handsOut: [],
  input: createUserInput,
  output: userView,
  async run(actor, { password, ...fields }) {
    const { address } = fields;
    const domain = await findDomain(actor, domainOf(address)).catch(domainIsMissing);
    if (!canCreateUser(actor)) throw new Refusal('forbidden');
    const quotaBytes = fields.quotaBytes ?? Number(domain.defaultQuotaBytes);
    checkQuota(quotaBytes, domain.maxQuotaBytes);
    if (password !== undefined) checkPassword(password, address);
    const secret = password !== undefined && {
      passwordHash: await hashPassword(password),
      passwordChangedAt: new Date(),
    };
    const created = await transaction(async (tx) => {
      await tx.user.create({
        data: { ...fields, ...secret, quotaBytes, domainId: domain.id, tenantId: domain.tenantId },
      });
      if (fields.forwardTo) await checkForward(tx, actor, address, fields.forwardTo);
      await audit(tx, actor, {
        action: 'users.create',
        target: address,
        tenantId: domain.tenantId,
        domainId: domain.id,
        detail: {
          withPassword: password !== undefined,
          ...(fields.forwardTo && { forwardTo: fields.forwardTo }),
        },
      });
      return findUser(actor, address, tx);
    });
    return viewUser(actor, created);
  },
});

/** To the one who creates a user, a domain that does not exist for him is a wrong address. */
function domainIsMissing(error: unknown): never {
  if (error instanceof Refusal && error.code === 'not-found') throw invalid('address', 'domain-not-found');
  throw error;
}
