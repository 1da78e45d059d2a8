import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { spendLink } from '@/lib/letters/links';
import { asAdmin } from '@/lib/operations/account/find';
import { createAccountRecoveryAddressInput } from './schema';

export const createAccountRecoveryAddress = operation({
  name: 'account-recovery-address.create',
  summary: 'Take the address that a mailed link was sent to as one’s own recovery address',
  actor: 'administrator',
  handsOut: [],
  input: createAccountRecoveryAddressInput,
  output: z.object({ recoveryAddress: z.string() }),
  run: (actor, { token }) =>
    transaction(async (tx) => {
      const me = asAdmin(actor);
      const recoveryAddress = await spendLink(tx, me.id, token, 'recovery-address');
      if (recoveryAddress === null) throw new Refusal('conflict', { detail: 'link-spent' });
      const { tenantId } = await tx.admin.update({ where: { id: me.id }, data: { recoveryAddress } });
      await audit(tx, actor, { action: 'account-recovery-address.create', target: me.username, tenantId });
      return { recoveryAddress };
    }),
});
