import { screen } from '@testing-library/react';
import { TenantsScreen } from '@/components/tenants/tenants-screen';
import type { TenantView } from '@/lib/operations/tenants/view';
import { renderScreen } from '@/tests/support/screen';

export const GB = 2 ** 30;

export function tenant(name: string, more: Partial<TenantView> = {}): TenantView {
  return {
    name,
    description: '',
    maxDomains: 10,
    maxUsers: 500,
    maxAliases: null,
    secondFactorRequired: false,
    maxQuotaBytes: 100 * GB,
    domainCount: 0,
    userCount: 0,
    aliasCount: 0,
    allottedBytes: 0,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    version: 3,
    can: { update: true, delete: true },
    ...more,
  };
}

export function showTenants(tenants: TenantView[], path = '/admin/tenants') {
  const first = { q: '', after: null, page: { items: tenants, next: null } };
  return renderScreen(<TenantsScreen first={path === '/admin/tenants' ? first : null} />, path);
}

export const page = (items: TenantView[], next: string | null = null) => ({ body: { items, next } });
export const button = (name: string) => screen.getByRole('button', { name });
