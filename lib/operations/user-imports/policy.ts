import type { Administrator } from '@/lib/core/actor';
import { canCreateUser } from '@/lib/operations/users/policy';

/** Whoever may create one user may create many. */
export function canImportUsers(actor: Administrator): boolean {
  return canCreateUser(actor);
}
