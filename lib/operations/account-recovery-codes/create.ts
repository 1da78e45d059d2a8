import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { asAdmin, findAccount } from '@/lib/operations/account/find';
import { checkHasSecondFactor } from '@/lib/operations/account-second-factor/policy';
import { renewRecoveryCodes } from '@/lib/second-factor/recovery-codes';

export const createAccountRecoveryCodes = operation({
  name: 'account-recovery-codes.create',
  summary: 'Ten new recovery codes for two-step sign-in, shown once; those before count no more',
  actor: 'administrator',
  recentProof: true,
  handsOut: ['recoveryCodes'],
  input: z.strictObject({}),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  async run(actor) {
    const me = asAdmin(actor);
    const { tenantId } = await findAccount(me);
    await checkHasSecondFactor(me);
    return transaction(async (tx) => {
      const recoveryCodes = await renewRecoveryCodes(tx, me.id);
      await audit(tx, actor, { action: 'account-recovery-codes.create', target: me.username, tenantId });
      return { recoveryCodes };
    });
  },
});
