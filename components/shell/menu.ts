import { IconUsers, IconWorld } from '@tabler/icons-react';

/** The pages of the panel, as the menu shows them. */
export const MENU = [
  { name: 'users', href: '/admin/users', icon: IconUsers },
  { name: 'domains', href: '/admin/domains', icon: IconWorld },
] as const;
