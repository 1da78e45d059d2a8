import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { canManageAdmins } from './policy';
import { updateAdminInput } from './schema';

export const updateAdmin = operation({
  name: 'admins.update',
  summary: "Set an admin's password and end his sessions",
  actor: 'administrator',
  input: updateAdminInput,
  output: z.object({ username: z.string(), panelSessionsEnded: z.number().int() }),
  async run(actor, { username, password }) {
    if (!canManageAdmins(actor)) throw new Refusal('forbidden');
    checkPassword(password, username);
    const passwordHash = await hashPassword(password);
    return transaction(async (tx) => {
      const admin = await tx.admin.findUnique({ where: { username } });
      if (!admin) throw new Refusal('not-found', { detail: 'admin-not-found' });
      await tx.admin.update({
        where: { id: admin.id },
        data: {
          passwordHash,
          passwordChangedAt: new Date(),
          credentialVersion: { increment: 1 },
          version: { increment: 1 },
        },
      });
      const ended = await tx.session.deleteMany({ where: { adminId: admin.id } });
      await audit(tx, actor, { action: 'admins.reset-password', target: username, tenantId: admin.tenantId });
      return { username, panelSessionsEnded: ended.count };
    });
  },
});
