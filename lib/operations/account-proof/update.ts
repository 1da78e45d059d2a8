import { type AdminActor, provenUntil } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { renewedSessionView } from '@/lib/core/renewed-session';
import { keysOfToken } from '@/lib/core/token-key';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import { hashOfSessionToken, newSessionToken } from '@/lib/db/session-token';
import { asAdmin, findAccount } from '@/lib/operations/account/find';
import { KEY_PURPOSE } from '@/lib/operations/jobs/schema';
import { unwrap, wrap } from '@/lib/password/seal';
import { checkIdentity } from './checks';
import { updateAccountProofInput } from './schema';

/** The token that was there until now opens nothing any more (ASVS 7.2.4); what the session is otherwise, it stays. */
async function renew(tx: Database, { sessionId }: AdminActor, credentialVersion: number) {
  const token = newSessionToken();
  const authenticatedAt = new Date();
  const [session] = await tx.session.updateManyAndReturn({
    where: { id: sessionId, credentialVersion },
    data: { tokenHash: hashOfSessionToken(token), authenticatedAt },
  });
  if (!session) throw new Refusal('unauthenticated');
  return { token, expiresAt: session.expiresAt, provenUntil: provenUntil(authenticatedAt).toISOString() };
}

/** What waits for him under a key of his old token is to open with the new one. */
async function passOnKeys(tx: Database, { sessionId, keyFor }: AdminActor, token: string) {
  const newKey = keysOfToken(token)(KEY_PURPOSE);
  const jobs = await tx.job.findMany({ where: { sessionId, handedOutAt: null, wrappedKey: { not: null } } });
  for (const { id, wrappedKey } of jobs) {
    const key = wrappedKey && unwrap(keyFor(KEY_PURPOSE), wrappedKey);
    if (key) await tx.job.update({ where: { id }, data: { wrappedKey: wrap(newKey, key) } });
  }
}

export const updateAccountProof = operation({
  name: 'account-proof.update',
  summary: 'Prove that it is still oneself who asks; the session goes on under a new token',
  actor: 'administrator',
  beforeSecondFactor: true,
  input: updateAccountProofInput,
  output: renewedSessionView,
  async run(actor, proof) {
    const me = asAdmin(actor);
    const account = await findAccount(me);
    await checkIdentity(me, account, proof);
    return transaction(async (tx) => {
      const renewed = await renew(tx, me, account.credentialVersion);
      await passOnKeys(tx, me, renewed.token);
      await audit(tx, actor, {
        action: 'account-proof.update',
        target: me.username,
        tenantId: account.tenantId,
      });
      return renewed;
    });
  },
});
