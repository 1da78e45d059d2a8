import { type Administrator, keyAllows, type Role, roleOf } from '@/lib/core/actor';

const MANAGE: Role[] = ['superadmin', 'tenant-admin', 'domain-admin'];

/** What this admin may do with an alias that exists for him. */
export function abilitiesOnAlias(actor: Administrator) {
  const manage = canCreateAlias(actor);
  return { update: manage, delete: manage };
}

export function canCreateAlias(actor: Administrator): boolean {
  return MANAGE.includes(roleOf(actor)) && keyAllows(actor, 'aliases');
}
