import { type Administrator, keyAllows, type Role, roleOf } from '@/lib/core/actor';

const MANAGE: Role[] = ['superadmin', 'tenant-admin'];

/** An alias domain is a domain: who may not create one creates no mirror of one either. */
export function canManageAliasDomains(actor: Administrator): boolean {
  return MANAGE.includes(roleOf(actor)) && keyAllows(actor, 'domains');
}
