import { type Administrator, accountIdOf, ROLES, type Role, roleOf, scopeOf } from '@/lib/core/actor';

const SEE: Role[] = ['superadmin', 'tenant-admin', 'auditor'];
const MANAGE: Role[] = ['superadmin', 'tenant-admin'];

/** Whether admins exist for this one at all: not for those who have a few domains only. */
export function canSeeAdmins(actor: Administrator): boolean {
  return SEE.includes(roleOf(actor)) && scopeOf(actor).kind !== 'domains';
}

export function canCreateAdmin(actor: Administrator): boolean {
  return MANAGE.includes(roleOf(actor));
}

export function isSelf(actor: Administrator, admin: { id: string }): boolean {
  return accountIdOf(actor) === admin.id;
}

/** What this admin may do with one that exists for him. Nobody is to raise, lock out or delete himself. */
export function abilitiesOnAdmin(actor: Administrator, admin: { id: string }) {
  const manage = canCreateAdmin(actor) && !isSelf(actor, admin);
  return { update: manage, delete: manage };
}

/** The roles that this admin may give: his own and those below it. */
export function rolesGrantedBy(actor: Administrator): Role[] {
  if (!canCreateAdmin(actor)) return [];
  return ROLES.slice(ROLES.indexOf(roleOf(actor)));
}
