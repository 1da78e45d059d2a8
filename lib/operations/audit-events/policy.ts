import { type Administrator, keyAllows, type Role, roleOf, scopeOf } from '@/lib/core/actor';

const READ: Role[] = ['superadmin', 'tenant-admin', 'domain-admin', 'auditor'];

export function canReadAuditEvents(actor: Administrator): boolean {
  return READ.includes(roleOf(actor)) && keyAllows(actor, 'audit');
}

/** The chains of all tenants, as a whole. */
export function canVerifyAuditEvents(actor: Administrator): boolean {
  return canReadAuditEvents(actor) && scopeOf(actor).kind === 'everything';
}
