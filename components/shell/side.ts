import type { Icon } from '@tabler/icons-react';
import type { Door } from '@/components/sign-in/doors';

export type Page = {
  name:
    | 'users'
    | 'domains'
    | 'aliases'
    | 'admins'
    | 'tenants'
    | 'audit'
    | 'apiKeys'
    | 'jobs'
    | 'password'
    | 'sessions'
    | 'mailPrograms';
  href: string;
  icon: Icon;
  /** Leads there after a "g". */
  letter?: string;
};

/** What differs between the panels that stand in the same shell. */
export type Side = {
  door: Door;
  pages: readonly Page[];
  /** Where one's own account is, if not in the menu. */
  account?: string;
  /** The palette and the single keys. */
  hasKeys: boolean;
};

/** Who is signed in: `detail` stands below the name. */
export type Account = { name: string; detail: string };
