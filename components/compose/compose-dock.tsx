'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { Composition } from './composition';
import { readKeptComposition } from './keep';
import { type ComposeRequest, leaveCompose, onComposeOpened } from './open';

const ComposeWindow = dynamic(() => import('./compose-window').then((file) => file.ComposeWindow), {
  ssr: false,
});

type Opened = { count: number } & ({ request: ComposeRequest } | { kept: Composition });

type Props = { me: { address: string; name: string; signature?: string } };

/** Where one writes, one message at a time. Mounted once, in the shell; what it shows is loaded when somebody writes. */
export function ComposeDock({ me: { address, name, signature = '' } }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const count = useRef(0);
  useReturnFocus(opened !== null);

  useEffect(() => {
    const kept = readKeptComposition(address);
    if (kept) setOpened({ count: 0, kept });
  }, [address]);

  useEffect(
    () =>
      onComposeOpened(async (request) => {
        if (!(await leaveCompose())) return;
        count.current += 1;
        setOpened({ count: count.current, request });
      }),
    [],
  );

  if (opened === null) return null;
  return (
    <ComposeWindow
      key={opened.count}
      opened={opened}
      me={{ address, name, signature }}
      onClosed={() => setOpened(null)}
    />
  );
}
