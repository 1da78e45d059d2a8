import type { Administrator } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import { endingSessions } from '@/lib/mail-server/end-sessions';
import { findDomain } from '@/lib/operations/domains/find';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { checkAbilities, checkForward, checkQuota } from './checks';
import { type FoundUser, findUser } from './find';
import { abilitiesOnUser } from './policy';
import { updateUserInput } from './schema';
import { changedUserView, viewUser } from './view';

type Change = Parameters<Database['user']['updateMany']>[0]['data'];

/** What a new password writes beside itself. */
async function secretOf(password: string) {
  return {
    passwordHash: await hashPassword(password),
    passwordChangedAt: new Date(),
    credentialVersion: { increment: 1 },
  };
}

async function write(
  tx: Database,
  actor: Administrator,
  user: FoundUser,
  ifMatch: number | undefined,
  data: Change,
) {
  const { count } = await tx.user.updateMany({
    where: { id: user.id, version: ifMatch },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) {
    await findUser(actor, user.address, tx);
    throw new Refusal('changed', { detail: 'user-changed' });
  }
}

export const updateUser = operation({
  name: 'users.update',
  summary: 'Change a user; a new password ends every session that the old one opened',
  actor: 'administrator',
  input: updateUserInput,
  output: changedUserView,
  async run(actor, { address, ifMatch, password, ...changes }) {
    const user = await findUser(actor, address);
    const can = abilitiesOnUser(actor);
    checkAbilities(password === undefined ? changes : { ...changes, password }, can);
    if (changes.quotaBytes !== undefined && changes.quotaBytes !== Number(user.quotaBytes)) {
      checkQuota(
        changes.quotaBytes,
        (await findDomain(actor, user.address.split('@')[1] ?? '')).maxQuotaBytes,
      );
    }
    if (ifMatch !== undefined && ifMatch !== user.version)
      throw new Refusal('changed', { detail: 'user-changed' });
    if (password !== undefined) checkPassword(password, address);
    const secret = password === undefined ? {} : await secretOf(password);
    const change = async (tx: Database) => {
      await write(tx, actor, user, ifMatch, { ...changes, ...secret });
      if (changes.forwardTo) await checkForward(tx, actor, address, changes.forwardTo);
      await audit(tx, actor, {
        action: password === undefined ? 'users.update' : 'users.reset-password',
        target: address,
        tenantId: user.tenantId,
        domainId: user.domainId,
        detail: {
          fields: Object.keys(changes),
          ...(changes.forwardTo && { forwardTo: changes.forwardTo }),
        },
      });
      return findUser(actor, address, tx);
    };
    const newPassword = password !== undefined;
    const disables = user.active && changes.active === false;
    if (!newPassword && !disables) return viewUser(actor, await transaction(change));
    const { result, receipt } = await endingSessions({ user, newPassword }, change);
    return { ...viewUser(actor, result), receipt };
  },
});
