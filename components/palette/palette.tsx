'use client';

import { useHotkeys } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import type { Page } from '@/components/shell/side';
import { isDialogOpen } from '@/components/shortcuts/dialog';
import { onPaletteOpened } from './open';

const PaletteDialog = dynamic(() => import('./palette-dialog').then((file) => file.PaletteDialog), {
  ssr: false,
});

/** Ctrl K or Cmd K, also while one types: finds any user, domain or page. Mounted once, in the shell. */
export function Palette({ pages }: { pages: readonly Page[] }) {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);

  function open() {
    if (isDialogOpen()) return;
    setWanted(true);
    setOpened(true);
  }

  useHotkeys([['mod+K', () => (opened ? setOpened(false) : open())]], []);
  useEffect(() => onPaletteOpened(open));
  return wanted && <PaletteDialog pages={pages} opened={opened} onClose={() => setOpened(false)} />;
}
