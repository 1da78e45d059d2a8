import type { AdminActor } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { invalid, Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import { asAdmin, findAccount } from '@/lib/operations/account/find';
import { renewRecoveryCodes } from '@/lib/second-factor/recovery-codes';
import { confirmTotp, removeSecondFactors } from '@/lib/second-factor/second-factor';
import { checkCode, checkHasSecondFactor } from './policy';
import { updateAccountSecondFactorInput } from './schema';
import { changedSecondFactorView } from './view';

/**
 * Ends his other sessions, which were opened by less or by what is gone now; with the version also the one that is being
 * opened at this moment.
 */
async function endOthers(tx: Database, { id, sessionId }: AdminActor, version: number): Promise<number> {
  const { count: raised } = await tx.admin.updateMany({
    where: { id, credentialVersion: version },
    data: { credentialVersion: version + 1 },
  });
  if (raised === 0) throw new Refusal('unauthenticated');
  const { count } = await tx.session.deleteMany({ where: { adminId: id, id: { not: sessionId } } });
  await tx.session.updateMany({ where: { id: sessionId }, data: { credentialVersion: version + 1 } });
  return count;
}

async function turnOn(tx: Database, { id }: AdminActor, code: string): Promise<string[]> {
  if (!(await confirmTotp(tx, id, code))) throw invalid('code', 'code-wrong');
  return renewRecoveryCodes(tx, id);
}

export const updateAccountSecondFactor = operation({
  name: 'account-second-factor.update',
  summary:
    'Turn two-step sign-in on, with the first code, or off, with a present one; every other session ends',
  actor: 'administrator',
  beforeSecondFactor: true,
  recentProof: true,
  input: updateAccountSecondFactorInput,
  output: changedSecondFactorView,
  async run(actor, { active, code }) {
    const me = asAdmin(actor);
    const { tenantId, credentialVersion } = await findAccount(me);
    if (!active) {
      await checkHasSecondFactor(me);
      await checkCode(me, tenantId, code);
    }
    return transaction(async (tx) => {
      const recoveryCodes = active ? await turnOn(tx, me, code) : [];
      if (!active) await removeSecondFactors(tx, me.id);
      const panelSessionsEnded = await endOthers(tx, me, credentialVersion);
      await audit(tx, actor, {
        action: active ? 'account-second-factor.update' : 'account-second-factor.remove',
        target: me.username,
        tenantId,
      });
      return { recoveryCodes, panelSessionsEnded };
    });
  },
});
