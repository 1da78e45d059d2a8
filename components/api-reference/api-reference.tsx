'use client';

import { Anchor, Text, Title, useComputedColorScheme } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ListSkeleton } from '@/components/list/list-skeleton';
import classes from './api-reference.module.css';

/** The viewer looks for its own word on the page. */
const DARK = 'dark-mode';

export function ApiReference() {
  const t = useTranslations('apiReference');
  const { place, state } = useViewer();
  useDarkViewer();
  return (
    <>
      <Title order={1}>{t('title')}</Title>
      <Text className={classes.intro}>
        {t.rich('text', {
          link: (words) => (
            <Anchor component={Link} href="/admin/api-keys" underline="always">
              {words}
            </Anchor>
          ),
        })}
      </Text>
      {state === 'loading' && <ListSkeleton />}
      {state === 'failed' && <Text role="alert">{t('failed')}</Text>}
      <div ref={place} className={classes.viewer} />
    </>
  );
}

/** The viewer is loaded when it is looked at: no other page pays for it. */
function useViewer() {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  useEffect(() => {
    const node = place.current?.appendChild(document.createElement('div'));
    import('./viewer').then(
      ({ showReference }) => node?.isConnected && showReference(node, () => setState('shown')),
      () => setState('failed'),
    );
    return () => node?.remove();
  }, []);
  return { place, state };
}

function useDarkViewer(): void {
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    document.documentElement.classList.toggle(DARK, scheme === 'dark');
    return () => document.documentElement.classList.remove(DARK);
  }, [scheme]);
}
