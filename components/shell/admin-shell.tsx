'use client';

import { IconBuilding, IconUsers, IconWorld } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Shell } from './shell';
import type { Side } from './side';

type Props = {
  admin: { username: string; name: string; role: string };
  narrow: boolean;
  children: ReactNode;
};

const SIDE: Side = {
  door: 'admin',
  pages: [
    { name: 'users', href: '/admin/users', icon: IconUsers },
    { name: 'domains', href: '/admin/domains', icon: IconWorld },
  ],
  hasKeys: true,
};

/** Nobody is shown a page that does not exist for him. */
function sideOf(role: string): Side {
  if (role !== 'superadmin') return SIDE;
  const tenants = { name: 'tenants', href: '/admin/tenants', icon: IconBuilding } as const;
  return { ...SIDE, pages: [...SIDE.pages, tenants] };
}

const AdminKeys = dynamic(() => import('./admin-keys').then((file) => file.AdminKeys), { ssr: false });

export function AdminShell({ admin, narrow, children }: Props) {
  const t = useTranslations('shell.role');
  const account = { name: admin.name || admin.username, detail: t(admin.role as 'superadmin') };
  return (
    <Shell side={sideOf(admin.role)} account={account} narrow={narrow} floating={<AdminKeys />}>
      {children}
    </Shell>
  );
}
