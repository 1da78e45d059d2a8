import type { Role } from '@/lib/core/actor';
import type { AdminFields } from '@/lib/operations/admins/schema';
import type { AdminView } from '@/lib/operations/admins/view';

/** What stands in the form. `tenant` '' is none; `domains` are parted by blanks, '' is all of the tenant. */
export type AdminValues = {
  name: string;
  role: Role;
  tenant: string;
  domains: string;
  password: string;
  mustChangePassword: boolean;
  active: boolean;
};

const WITH_DOMAINS: Role[] = ['domain-admin', 'helpdesk', 'auditor'];

export function newAdmin(role: Role): AdminValues {
  const nothing = { name: '', tenant: '', domains: '', password: '' };
  return { ...nothing, role, mustChangePassword: true, active: true };
}

export function toValues({
  name,
  role,
  tenant,
  domains,
  mustChangePassword,
  active,
}: AdminView): AdminValues {
  const scope = { tenant: tenant ?? '', domains: domains.join(' ') };
  return { name, role, ...scope, password: '', mustChangePassword, active };
}

/** What a role leaves to choose. A domain admin's tenant is the one that his domains belong to. */
export const hasTenant = (role: Role) => role !== 'superadmin' && role !== 'domain-admin';
export const hasDomains = (role: Role) => WITH_DOMAINS.includes(role);

export function namesOf(domains: string): string[] {
  return domains.split(' ').filter(Boolean);
}

/** As the API takes them. */
export function toFields({ tenant, domains, password, ...rest }: Partial<AdminValues>): AdminFields {
  return {
    ...rest,
    ...(tenant !== undefined && { tenant: tenant || null }),
    ...(domains !== undefined && { domains: namesOf(domains) }),
    ...(password && { password }),
  };
}
