import { type Administrator, keyAllows, roleOf, scopeOf } from '@/lib/core/actor';

/** What this admin may do with a tenant that exists for him. Its limits bind the tenant admin: they are not his to move. */
export function abilitiesOnTenant(actor: Administrator) {
  const manage = canManageTenants(actor);
  return { update: manage, delete: manage };
}

export function canManageTenants(actor: Administrator): boolean {
  return (
    roleOf(actor) === 'superadmin' && scopeOf(actor).kind === 'everything' && keyAllows(actor, 'tenants')
  );
}
