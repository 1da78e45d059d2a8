import { type Administrator, keyAllows, type Role, roleOf } from '@/lib/core/actor';

const MANAGE: Role[] = ['superadmin', 'tenant-admin', 'domain-admin'];
const RESET: Role[] = [...MANAGE, 'helpdesk'];
const EXPORT: Role[] = [...MANAGE, 'auditor'];

/** What this admin may do with a user that exists for him. */
export function abilitiesOnUser(actor: Administrator) {
  const manage = canCreateUser(actor);
  return {
    update: manage,
    resetPassword: RESET.includes(roleOf(actor)) && keyAllows(actor, 'passwords'),
    delete: manage,
  };
}

export function canCreateUser(actor: Administrator): boolean {
  return MANAGE.includes(roleOf(actor)) && keyAllows(actor, 'users');
}

/** To log a user out everywhere. */
export function canEndSessions(actor: Administrator): boolean {
  return RESET.includes(roleOf(actor)) && keyAllows(actor, 'sessions');
}

export function canExportUsers(actor: Administrator): boolean {
  return EXPORT.includes(roleOf(actor));
}
