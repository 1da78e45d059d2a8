import { type Administrator, type Role, roleOf } from '@/lib/core/actor';

const MANAGE: Role[] = ['superadmin', 'tenant-admin'];

/** What this admin may do with a domain that exists for him. Its limits bind the domain admin: they are not his to move. */
export function abilitiesOnDomain(actor: Administrator) {
  const manage = MANAGE.includes(roleOf(actor));
  return { update: manage, delete: manage };
}

export function canCreateDomain(actor: Administrator): boolean {
  return MANAGE.includes(roleOf(actor));
}
