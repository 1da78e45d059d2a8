import type { z } from 'zod';
import type { Administrator, Role } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { invalid, Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { checkAbility, checkSuperadminLeft, takeTurn } from './checks';
import { type FoundAdmin, findAdmin } from './find';
import { grantOf } from './limits';
import { updateAdminInput } from './schema';
import { changedAdminView, viewAdmin } from './view';

type Asked = Omit<z.output<typeof updateAdminInput>, 'username' | 'ifMatch' | 'password'>;

const MAY_HAVE_DOMAINS: Role[] = ['domain-admin', 'helpdesk', 'auditor'];

/** What a new password writes beside itself. */
async function secretOf(username: string, password: string | undefined) {
  if (password === undefined) return {};
  checkPassword(password, username);
  const passwordHash = await hashPassword(password);
  return { passwordHash, passwordChangedAt: new Date(), credentialVersion: { increment: 1 } };
}

/**
 * The role and scope that come of it: what is not said stays, where the role has room for it. One whose last domain was
 * deleted has none: that becomes a whole tenant by nobody's silence.
 */
async function scopeAfter(tx: Database, actor: Administrator, admin: FoundAdmin, asked: Asked) {
  if (asked.role === undefined && asked.tenant === undefined && asked.domains === undefined) return {};
  const now = viewAdmin(actor, admin);
  const role = asked.role ?? now.role;
  const keepsDomains =
    now.scope === 'domains' && asked.domains === undefined && MAY_HAVE_DOMAINS.includes(role);
  if (keepsDomains && now.domains.length === 0) throw invalid('domains', 'required');
  const keepsTenant = asked.tenant === undefined && role !== 'superadmin' && !asked.domains?.length;
  const { domainIds, ...grant } = await grantOf(tx, actor, {
    role,
    tenant: keepsTenant ? now.tenant : asked.tenant,
    domains: keepsDomains ? now.domains : asked.domains,
  });
  const links = domainIds.map((domainId) => ({ domainId }));
  return { ...grant, domains: { deleteMany: {}, createMany: { data: links } } };
}

/** Nothing that a password opened outlives it, nor what an account opened its being disabled. */
async function endSessions(tx: Database, admin: FoundAdmin, ends: boolean): Promise<number> {
  if (!ends) return 0;
  return (await tx.session.deleteMany({ where: { adminId: admin.id } })).count;
}

export const updateAdmin = operation({
  name: 'admins.update',
  summary: 'Change an admin; a new password and being disabled end his sessions, a new password his API keys',
  actor: 'administrator',
  recentProof: true,
  input: updateAdminInput,
  output: changedAdminView,
  async run(actor, { username, ifMatch, password, ...asked }) {
    checkAbility(actor, await findAdmin(actor, username), 'update');
    const secret = await secretOf(username, password);
    return transaction(async (tx) => {
      await takeTurn(tx, actor);
      const admin = await findAdmin(actor, username, tx);
      if (ifMatch !== undefined && ifMatch !== admin.version) throw new Refusal('changed');
      const { role: _, tenant: __, domains: ___, ...fields } = asked;
      const scope = await scopeAfter(tx, actor, admin, asked);
      await tx.admin.update({
        where: { id: admin.id },
        data: { ...fields, ...scope, ...secret, version: { increment: 1 } },
      });
      await checkSuperadminLeft(tx, admin);
      const ends = password !== undefined || (admin.active && asked.active === false);
      const panelSessionsEnded = await endSessions(tx, admin, ends);
      const after = viewAdmin(actor, await findAdmin(actor, username, tx));
      await audit(tx, actor, {
        action: password === undefined ? 'admins.update' : 'admins.reset-password',
        target: username,
        tenantId: admin.tenantId,
        detail: { fields: Object.keys(asked), role: after.role, scope: after.scope },
      });
      return { ...after, panelSessionsEnded };
    });
  },
});
