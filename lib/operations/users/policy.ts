import { type Administrator, type Role, roleOf } from '@/lib/core/actor';

const MANAGE: Role[] = ['superadmin', 'tenant-admin', 'domain-admin'];
const RESET: Role[] = [...MANAGE, 'helpdesk'];

/** What this admin may do with a user that exists for him. */
export function abilitiesOnUser(actor: Administrator) {
  const role = roleOf(actor);
  return {
    update: MANAGE.includes(role),
    resetPassword: RESET.includes(role),
    delete: MANAGE.includes(role),
  };
}

export function canCreateUser(actor: Administrator): boolean {
  return MANAGE.includes(roleOf(actor));
}
