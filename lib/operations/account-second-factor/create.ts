import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { asAdmin, findAccount } from '@/lib/operations/account/find';
import { seal } from '@/lib/second-factor/seal';
import { enrolmentOf, newTotpSecret } from '@/lib/second-factor/totp';
import { enrolmentView } from './view';

export const createAccountSecondFactor = operation({
  name: 'account-second-factor.create',
  summary:
    'Begin to set up two-step sign-in: a new key for an authenticator app, which counts when it is confirmed',
  actor: 'administrator',
  beforeSecondFactor: true,
  recentProof: true,
  handsOut: ['key', 'uri'],
  input: z.strictObject({}),
  output: enrolmentView,
  async run(actor) {
    const me = asAdmin(actor);
    const { tenantId } = await findAccount(me);
    const secret = newTotpSecret();
    await transaction(async (tx) => {
      await tx.secondFactor.deleteMany({ where: { adminId: me.id, confirmedAt: null } });
      await tx.secondFactor.create({
        data: { adminId: me.id, kind: 'totp', secret: seal(secret, me.id) },
      });
      await audit(tx, actor, { action: 'account-second-factor.create', target: me.username, tenantId });
    });
    return enrolmentOf(secret, me.username);
  },
});
