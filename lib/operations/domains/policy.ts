import { type Administrator, keyAllows, type Role, roleOf } from '@/lib/core/actor';

const MANAGE: Role[] = ['superadmin', 'tenant-admin'];

/** What this admin may do with a domain that exists for him. Its limits bind the domain admin: they are not his to move. */
export function abilitiesOnDomain(actor: Administrator) {
  const manage = canCreateDomain(actor);
  return { update: manage, delete: manage };
}

export function canCreateDomain(actor: Administrator): boolean {
  return MANAGE.includes(roleOf(actor)) && keyAllows(actor, 'domains');
}
