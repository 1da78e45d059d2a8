'use client';

import { useLocalStorage } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { onShortcutsOpened } from './open';
import type { KeyLine } from './shortcuts-dialog';
import { useKeys } from './use-keys';

const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog').then((file) => file.ShortcutsDialog), {
  ssr: false,
});

type Props = {
  /** What the list of keys says. */
  lines: readonly KeyLine[];
  hasPalette?: boolean;
  actions: Record<string, () => void>;
};

/** The single keys of a panel, and their list behind `?`. Mounted once. */
export function KeyMap({ lines, hasPalette = false, actions }: Props) {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [enabled, setEnabled] = useLocalStorage({ key: 'postroom-single-keys', defaultValue: true });

  function open() {
    setWanted(true);
    setOpened(true);
  }

  useEffect(() => onShortcutsOpened(open));
  useKeys(enabled, { ...actions, '?': open });
  return (
    wanted && (
      <ShortcutsDialog
        lines={lines}
        hasPalette={hasPalette}
        opened={opened}
        onClose={() => setOpened(false)}
        enabled={enabled}
        onEnabledChange={setEnabled}
      />
    )
  );
}
