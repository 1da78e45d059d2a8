import { z } from 'zod';
import type { Administrator } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit, type Detail } from '@/lib/db/audit';
import type { Database } from '@/lib/db/client';
import { endingSessions } from '@/lib/mail-server/end-sessions';
import { type FoundUser, findUser } from './find';
import { abilitiesOnUser } from './policy';
import { userKey } from './schema';
import { receiptView } from './view';

/** Deletes these users and writes down who did; answers how many there were. Their sessions are the caller's to end. */
export async function deleteUsers(
  tx: Database,
  actor: Administrator,
  users: FoundUser[],
  detail?: Detail,
): Promise<number> {
  const { count } = await tx.user.deleteMany({ where: { id: { in: users.map(({ id }) => id) } } });
  const events = users.map(({ address, tenantId, domainId }) => ({
    action: 'users.remove',
    target: address,
    tenantId,
    domainId,
    detail,
  }));
  await audit(tx, actor, ...events);
  return count;
}

export const removeUser = operation({
  name: 'users.remove',
  summary: 'Delete a user and end all his sessions',
  actor: 'administrator',
  input: userKey,
  output: z.object({ receipt: receiptView }),
  async run(actor, { address }) {
    const user = await findUser(actor, address);
    if (!abilitiesOnUser(actor).delete) throw new Refusal('forbidden');
    const { receipt } = await endingSessions({ user }, async (tx) => {
      const count = await deleteUsers(tx, actor, [user]);
      if (count === 0) throw new Refusal('not-found', { detail: 'user-not-found' });
    });
    return { receipt };
  },
});
