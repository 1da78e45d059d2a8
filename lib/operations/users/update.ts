import type { Administrator } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit, type Detail } from '@/lib/db/audit';
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

type Fields = Parameters<Database['user']['updateMany']>[0]['data'];

type Change = {
  fields: Fields;
  /** By the id of the user. */
  newHashes?: Map<string, string>;
  ifMatch?: number;
  detail?: Detail;
};

async function writeHashes(tx: Database, hashes: Map<string, string>): Promise<void> {
  await tx.$executeRaw`
    UPDATE users u SET password_hash = n.hash, password_changed_at = now(), credential_version = credential_version + 1
    FROM unnest(${[...hashes.keys()]}::uuid[], ${[...hashes.values()]}::text[]) n (id, hash) WHERE u.id = n.id`;
}

/** Writes a change of these users, and who made it; answers how many there were. What it ends is the caller's to end. */
export async function changeUsers(
  tx: Database,
  actor: Administrator,
  users: FoundUser[],
  { fields, newHashes, ifMatch, detail }: Change,
): Promise<number> {
  const { count } = await tx.user.updateMany({
    where: { id: { in: users.map(({ id }) => id) }, version: ifMatch },
    data: { ...fields, version: { increment: 1 } },
  });
  if (newHashes !== undefined) await writeHashes(tx, newHashes);
  const events = users.map(({ address, tenantId, domainId }) => ({
    action: newHashes === undefined ? 'users.update' : 'users.reset-password',
    target: address,
    tenantId,
    domainId,
    detail: { fields: Object.keys(fields), ...detail },
  }));
  await audit(tx, actor, ...events);
  return count;
}

async function requireChanged(tx: Database, actor: Administrator, user: FoundUser, count: number) {
  if (count > 0) return;
  await findUser(actor, user.address, tx);
  throw new Refusal('changed', { detail: 'user-changed' });
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
    const newHashes = password === undefined ? undefined : new Map([[user.id, await hashPassword(password)]]);
    const change = async (tx: Database) => {
      const detail = changes.forwardTo && { forwardTo: changes.forwardTo };
      const count = await changeUsers(tx, actor, [user], { fields: changes, newHashes, ifMatch, detail });
      await requireChanged(tx, actor, user, count);
      if (changes.forwardTo) await checkForward(tx, actor, address, changes.forwardTo);
      return findUser(actor, address, tx);
    };
    const newPassword = password !== undefined;
    const disables = user.active && changes.active === false;
    if (!newPassword && !disables) return viewUser(actor, await transaction(change));
    const { result, receipt } = await endingSessions({ user, newPassword }, change);
    return { ...viewUser(actor, result), receipt };
  },
});
