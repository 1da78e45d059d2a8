'use client';

import { IconDevices, IconKey, IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { toUnicodeAddress } from '@/lib/core/unicode';
import { Shell } from './shell';
import type { Side } from './side';

type Props = {
  user: { address: string; name: string; mustChangePassword: boolean };
  narrow: boolean;
  children: ReactNode;
};

const SIDE: Side = {
  door: 'user',
  pages: [
    { name: 'password', href: '/user/password', icon: IconKey },
    { name: 'sessions', href: '/user/sessions', icon: IconDevices },
    { name: 'mailPrograms', href: '/user/mail-programs', icon: IconSettings },
  ],
  hasKeys: false,
};

/** Who must change the password is shown the way to that page alone. */
const SIDE_BEFORE_CHANGE: Side = { ...SIDE, pages: SIDE.pages.slice(0, 1) };

export function UserShell({ user, narrow, children }: Props) {
  const address = toUnicodeAddress(user.address);
  return (
    <Shell
      side={user.mustChangePassword ? SIDE_BEFORE_CHANGE : SIDE}
      account={{ name: user.name || address, detail: user.name ? address : '' }}
      narrow={narrow}
    >
      {children}
    </Shell>
  );
}
