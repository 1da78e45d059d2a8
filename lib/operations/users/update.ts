import type { Administrator } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { endAccess } from '@/lib/db/access';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import { enqueueEndOfMailSessions, settleMailSessions } from '@/lib/mail-server/outbox';
import { findDomain } from '@/lib/operations/domains/find';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { checkAbilities, checkQuota } from './checks';
import { type FoundUser, findUser } from './find';
import { abilitiesOnUser } from './policy';
import { updateUserInput } from './schema';
import { changedUserView, viewUser } from './view';

type Change = Parameters<Database['user']['updateMany']>[0]['data'];

/** What a new password writes beside itself. */
async function newPassword(password: string) {
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
    const secret = password === undefined ? {} : await newPassword(password);
    const endsAccess = password !== undefined || (user.active && changes.active === false);
    const committed = await transaction(async (tx) => {
      await write(tx, actor, user, ifMatch, { ...changes, ...secret });
      const ended = endsAccess ? await endAccess(tx, user.id) : null;
      await audit(tx, actor, {
        action: password === undefined ? 'users.update' : 'users.reset-password',
        target: address,
        tenantId: user.tenantId,
        domainId: user.domainId,
        detail: { fields: Object.keys(changes) },
      });
      const outboxId = endsAccess ? await enqueueEndOfMailSessions(tx, address) : null;
      return { ended, outboxId, row: await findUser(actor, address, tx) };
    });
    const view = viewUser(actor, committed.row);
    if (!committed.ended) return view;
    return { ...view, receipt: { ...committed.ended, ...(await settleMailSessions(committed.outboxId)) } };
  },
});
