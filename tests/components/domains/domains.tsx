import { screen } from '@testing-library/react';
import { DomainsScreen } from '@/components/domains/domains-screen';
import type { DomainView } from '@/lib/operations/domains/view';
import { renderScreen } from '@/tests/support/screen';

export const GB = 2 ** 30;

export function domain(name: string, more: Partial<DomainView> = {}): DomainView {
  return {
    name,
    tenant: 'Example Company',
    description: 'Head office',
    active: true,
    maxUsers: 500,
    defaultQuotaBytes: 5 * GB,
    maxQuotaBytes: null,
    userCount: 150,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    version: 3,
    can: { update: true, delete: true },
    ...more,
  };
}

export function showDomains(domains: DomainView[], canCreate = true, path = '/admin/domains') {
  const first = { q: '', after: null, page: { items: domains, next: null } };
  return renderScreen(
    <DomainsScreen first={path === '/admin/domains' ? first : null} canCreate={canCreate} />,
    path,
  );
}

export const page = (items: DomainView[], next: string | null = null) => ({ body: { items, next } });
export const button = (name: string) => screen.getByRole('button', { name });
