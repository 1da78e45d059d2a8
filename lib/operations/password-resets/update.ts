import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import { lookUpLink, spendLink } from '@/lib/letters/links';
import { chosenPassword } from '@/lib/password/chosen';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { updatePasswordResetInput } from './schema';

const spent = () => new Refusal('conflict', { detail: 'link-spent' });

/** Every session ends with the old one. The second factor stays as it is (ASVS 6.4.3). */
async function write(tx: Database, adminId: string, passwordHash: string): Promise<void> {
  await tx.admin.update({
    where: { id: adminId },
    data: chosenPassword(passwordHash),
  });
  await tx.session.deleteMany({ where: { adminId } });
}

export const updatePasswordReset = operation({
  name: 'password-resets.update',
  summary: 'Choose a new password by a mailed link, once; every session of the admin ends',
  actor: 'anyone',
  input: updatePasswordResetInput,
  output: z.object({}),
  async run(actor, { token, password }) {
    const bearer = await lookUpLink(token, 'password-reset');
    if (!bearer) throw spent();
    const { adminId, username, tenantId } = bearer;
    // A password that is refused leaves the link as it is.
    checkPassword(password, username);
    const passwordHash = await hashPassword(password);
    return transaction(async (tx) => {
      if ((await spendLink(tx, adminId, token, 'password-reset')) === null) throw spent();
      await write(tx, adminId, passwordHash);
      await audit(tx, actor, { action: 'password-resets.update', target: username, tenantId });
      return {};
    });
  },
});
