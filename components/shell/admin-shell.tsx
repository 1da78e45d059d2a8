'use client';

import { IconArrowRampRight, IconBuilding, IconHistory, IconUsers, IconWorld } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Shell } from './shell';
import type { Side } from './side';

type Props = {
  admin: { username: string; name: string; role: string };
  narrow: boolean;
  /** Pages that are not for this admin. */
  hidden: readonly string[];
  children: ReactNode;
};

const SIDE: Side = {
  door: 'admin',
  pages: [
    { name: 'users', href: '/admin/users', icon: IconUsers },
    { name: 'domains', href: '/admin/domains', icon: IconWorld },
    { name: 'aliases', href: '/admin/aliases', icon: IconArrowRampRight },
    { name: 'tenants', href: '/admin/tenants', icon: IconBuilding },
    { name: 'audit', href: '/admin/audit', icon: IconHistory },
  ],
  hasKeys: true,
};

const AdminKeys = dynamic(() => import('./admin-keys').then((file) => file.AdminKeys), { ssr: false });

export function AdminShell({ admin, narrow, hidden, children }: Props) {
  const t = useTranslations('shell.role');
  const account = { name: admin.name || admin.username, detail: t(admin.role as 'superadmin') };
  const pages = SIDE.pages.filter(({ name }) => !hidden.includes(name));
  return (
    <Shell side={{ ...SIDE, pages }} account={account} narrow={narrow} floating={<AdminKeys />}>
      {children}
    </Shell>
  );
}
