import type { Administrator } from '@/lib/core/actor';
import { KEY_ACTIONS, type KeyAction } from '@/lib/core/key-actions';
import { abilitiesOnAdmin, isSelf } from '@/lib/operations/admins/policy';
import { canCreateAlias } from '@/lib/operations/aliases/policy';
import { canReadAuditEvents } from '@/lib/operations/audit-events/policy';
import { canCreateDomain } from '@/lib/operations/domains/policy';
import { canManageTenants } from '@/lib/operations/tenants/policy';
import { abilitiesOnUser, canCreateUser, canEndSessions } from '@/lib/operations/users/policy';

const CONDITIONS: Record<KeyAction, (admin: Administrator) => boolean> = {
  read: () => true,
  users: canCreateUser,
  passwords: (admin) => abilitiesOnUser(admin).resetPassword,
  sessions: canEndSessions,
  aliases: canCreateAlias,
  domains: canCreateDomain,
  tenants: canManageTenants,
  audit: canReadAuditEvents,
};

/** What a key of this admin can be for: of what he may do himself, so that it gains nothing when his role does. */
export function keyActionsFor(admin: Administrator): KeyAction[] {
  return KEY_ACTIONS.filter((action) => CONDITIONS[action](admin));
}

/** Everybody may revoke his own, and those of the admins whom he may change. */
export function canRemoveApiKey(actor: Administrator, admin: { id: string }): boolean {
  return isSelf(actor, admin) || abilitiesOnAdmin(actor, admin).delete;
}
