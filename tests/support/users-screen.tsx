import { screen } from '@testing-library/react';
import { UsersScreen } from '@/components/users/users-screen';
import type { DomainView } from '@/lib/operations/domains/view';
import type { UserView } from '@/lib/operations/users/view';
import { renderScreen } from '@/tests/support/screen';

export const GB = 2 ** 30;
const LONG_AGO = '2024-01-01T00:00:00.000Z';

export function user(localPart: string, more: Partial<UserView> = {}): UserView {
  return {
    address: `${localPart}@example.org`,
    domain: 'example.org',
    name: 'Anna Bergmann',
    active: true,
    quotaBytes: 5 * GB,
    usedBytes: GB,
    mustChangePassword: false,
    forwardTo: [],
    keepsCopy: true,
    passwordChangedAt: LONG_AGO,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
    version: 3,
    can: { update: true, resetPassword: true, delete: true },
    ...more,
  };
}

export const DOMAIN: DomainView = {
  name: 'example.org',
  tenant: 'Example Company',
  description: '',
  active: true,
  maxUsers: null,
  defaultQuotaBytes: 2 * GB,
  maxQuotaBytes: 50 * GB,
  userCount: 150,
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
  version: 1,
  can: { update: true, delete: true },
};

/** The page of users as the server hands it over. */
export function showUsers(
  users: UserView[],
  path = '/admin/users?domain=example.org',
  next: string | null = null,
) {
  const page = { items: users, next };
  return renderScreen(
    <UsersScreen
      home="example.org"
      firstDomain={DOMAIN}
      firstUsers={{ domain: 'example.org', q: '', after: null, page }}
      canCreate
      canExport
    />,
    path,
  );
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
