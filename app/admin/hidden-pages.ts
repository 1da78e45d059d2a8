import type { AdminActor } from '@/lib/core/actor';
import { canSeeAdmins } from '@/lib/operations/admins/policy';
import { canReadAuditEvents } from '@/lib/operations/audit-events/policy';
import { canHaveJobs } from '@/lib/operations/jobs/policy';
import { canManageTenants } from '@/lib/operations/tenants/policy';

/** Pages that not every admin has. */
const CONDITIONS: Record<string, (actor: AdminActor) => boolean> = {
  admins: canSeeAdmins,
  tenants: canManageTenants,
  jobs: canHaveJobs,
  audit: canReadAuditEvents,
};

/** The names of those that are not for this admin: nobody is shown a page that does not exist for him. */
export function hiddenPages(actor: AdminActor): string[] {
  return Object.keys(CONDITIONS).filter((name) => !CONDITIONS[name]?.(actor));
}
