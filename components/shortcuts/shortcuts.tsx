'use client';

import { useLocalStorage } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { onShortcutsOpened } from './open';
import { press } from './targets';
import { useKeys } from './use-keys';

const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog').then((file) => file.ShortcutsDialog), {
  ssr: false,
});

/** The keys of every page; what they press is marked `data-shortcut="search"`, `"edit"` or `"new"`. Mounted once, in the shell. */
export function Shortcuts() {
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [enabled, setEnabled] = useLocalStorage({ key: 'postroom-single-keys', defaultValue: true });

  function open() {
    setWanted(true);
    setOpened(true);
  }

  useEffect(() => onShortcutsOpened(open));
  useKeys(enabled, {
    '/': () => press('search'),
    e: () => press('edit'),
    n: () => press('new'),
    '?': open,
    'g u': () => router.push('/admin/users'),
    'g d': () => router.push('/admin/domains'),
  });
  return (
    wanted && (
      <ShortcutsDialog
        opened={opened}
        onClose={() => setOpened(false)}
        enabled={enabled}
        onEnabledChange={setEnabled}
      />
    )
  );
}
