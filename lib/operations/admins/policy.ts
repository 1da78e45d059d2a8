import { type Administrator, roleOf } from '@/lib/core/actor';

export function canManageAdmins(actor: Administrator): boolean {
  return roleOf(actor) === 'superadmin';
}
