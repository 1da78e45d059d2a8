import { z } from 'zod';
import { type Administrator, ROLES, type Role } from '@/lib/core/actor';
import type { Role as StoredRole } from '@/lib/db/generated/enums';
import { abilitiesOnAdmin } from './policy';

const time = z.iso.datetime();

export const adminView = z.object({
  username: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  /** What exists for him. */
  scope: z.enum(['everything', 'tenant', 'domains']),
  tenant: z.string().nullable(),
  domains: z.array(z.string()),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  passwordChangedAt: time.nullable(),
  /** Whether he signs in in two steps. */
  secondFactor: z.boolean(),
  createdAt: time,
  updatedAt: time,
  version: z.number().int(),
  can: z.object({ update: z.boolean(), delete: z.boolean() }),
});

/** How many sessions the change ended. */
export const changedAdminView = adminView.extend({ panelSessionsEnded: z.number().int() });

export type AdminView = z.infer<typeof adminView>;
export type ChangedAdminView = z.infer<typeof changedAdminView>;

export type AdminRow = {
  id: string;
  username: string;
  name: string;
  role: StoredRole;
  tenantWide: boolean;
  tenant: { name: string } | null;
  domains: { domain: { name: string } }[];
  active: boolean;
  mustChangePassword: boolean;
  passwordChangedAt: Date | null;
  secondFactors: unknown[];
  createdAt: Date;
  updatedAt: Date;
  version: number;
};

export const SHOWN: Record<StoredRole, Role> = {
  superadmin: 'superadmin',
  tenant_admin: 'tenant-admin',
  domain_admin: 'domain-admin',
  helpdesk: 'helpdesk',
  auditor: 'auditor',
};

function scopeOfAdmin({ tenant, tenantWide }: AdminRow): AdminView['scope'] {
  if (tenant === null) return 'everything';
  return tenantWide ? 'tenant' : 'domains';
}

/** The allow-list: what is not named here never leaves. */
export function viewAdmin(actor: Administrator, row: AdminRow): AdminView {
  return {
    username: row.username,
    name: row.name,
    role: SHOWN[row.role],
    scope: scopeOfAdmin(row),
    tenant: row.tenant?.name ?? null,
    domains: row.domains.map(({ domain }) => domain.name),
    active: row.active,
    mustChangePassword: row.mustChangePassword,
    passwordChangedAt: row.passwordChangedAt?.toISOString() ?? null,
    secondFactor: row.secondFactors.length > 0,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    can: abilitiesOnAdmin(actor, row),
  };
}
