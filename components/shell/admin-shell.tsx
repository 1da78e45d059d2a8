'use client';

import {
  IconArrowRampRight,
  IconBuilding,
  IconHistory,
  IconKey,
  IconListCheck,
  IconUserShield,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Shell } from './shell';
import type { Side } from './side';

type Props = {
  admin: {
    username: string;
    name: string;
    role: string;
    /** The password to change, or a second factor to add. */
    hasToDoFirst: boolean;
  };
  /** Pages that are not for this admin. */
  hidden: readonly string[];
  narrow: boolean;
  children: ReactNode;
};

const PAGES: Side['pages'] = [
  { name: 'users', href: '/admin/users', icon: IconUsers, letter: 'u' },
  { name: 'domains', href: '/admin/domains', icon: IconWorld, letter: 'd' },
  { name: 'aliases', href: '/admin/aliases', icon: IconArrowRampRight, letter: 'a' },
  { name: 'admins', href: '/admin/admins', icon: IconUserShield, letter: 'm' },
  { name: 'tenants', href: '/admin/tenants', icon: IconBuilding, letter: 't' },
  { name: 'jobs', href: '/admin/jobs', icon: IconListCheck, letter: 'j' },
  { name: 'audit', href: '/admin/audit', icon: IconHistory, letter: 'l' },
  { name: 'apiKeys', href: '/admin/api-keys', icon: IconKey, letter: 'k' },
];

/** Who has to do something about his account first is shown the way to nothing else. */
function sideOf({ admin: { hasToDoFirst }, hidden }: Pick<Props, 'admin' | 'hidden'>): Side {
  return {
    door: 'admin',
    account: '/admin/account',
    pages: hasToDoFirst ? [] : PAGES.filter(({ name }) => !hidden.includes(name)),
    hasKeys: !hasToDoFirst,
  };
}

const ProofGate = dynamic(() => import('@/components/proof/proof-gate').then((file) => file.ProofGate), {
  ssr: false,
});
const AdminKeys = dynamic(() => import('./admin-keys').then((file) => file.AdminKeys), { ssr: false });

export function AdminShell({ admin, hidden, narrow, children }: Props) {
  const t = useTranslations('shell.role');
  const side = sideOf({ admin, hidden });
  const account = { name: admin.name || admin.username, detail: t(admin.role as 'superadmin') };
  return (
    <Shell
      side={side}
      account={account}
      narrow={narrow}
      floating={
        <>
          {side.hasKeys && <AdminKeys pages={side.pages} />}
          <ProofGate username={admin.username} />
        </>
      }
    >
      {children}
    </Shell>
  );
}
