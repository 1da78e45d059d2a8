import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { throttleLetter } from '@/lib/db/throttle';
import { enqueueLetter, sendsLetters } from '@/lib/letters/outbox';
import { asAdmin, findAccount } from '@/lib/operations/account/find';
import { updateAccountRecoveryAddressInput } from './schema';

export const updateAccountRecoveryAddress = operation({
  name: 'account-recovery-address.update',
  summary: 'Have a link sent to a new recovery address; it counts when the link was followed',
  actor: 'administrator',
  recentProof: true,
  input: updateAccountRecoveryAddressInput,
  output: z.object({ sentTo: z.string() }),
  async run(actor, { address }) {
    const me = asAdmin(actor);
    if (!sendsLetters()) throw new Refusal('unavailable', { detail: 'letters-not-configured' });
    const { username, tenantId } = await findAccount(me);
    await throttleLetter(username, me.origin.ip);
    return transaction(async (tx) => {
      await enqueueLetter(tx, { purpose: 'recovery-address', username, address });
      await audit(tx, actor, { action: 'account-recovery-address.update', target: username, tenantId });
      return { sentTo: address };
    });
  },
});
