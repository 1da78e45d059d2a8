'use client';

import { Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';

type Cursor = string | null;

type Props = {
  /** The cursor of the page on screen; null is the first. */
  after: Cursor;
  /** The cursor of the page behind it; null when there is none. */
  next: Cursor;
  onGo: (after: Cursor) => void;
};

/**
 * Next and Previous of a list that is paged by key. A list of this kind knows no way back, so the pager remembers
 * from where it came; after a reload the way back is the first page.
 */
export function Pager({ after, next, onGo }: Props) {
  const t = useTranslations('pager');
  const origins = useRef(new Map<Cursor, Cursor>());
  if (after === null && next === null) return null;
  const remembered = origins.current.has(after);

  function goOn() {
    origins.current.set(next, after);
    onGo(next);
  }

  return (
    <Group component="nav" aria-label={t('label')} justify="flex-end" gap="xs">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        disabled={after === null}
        onClick={() => onGo(origins.current.get(after) ?? null)}
      >
        {remembered || after === null ? t('previous') : t('first')}
      </Button>
      <Button
        variant="default"
        size="xs"
        rightSection={<IconChevronRight size={16} aria-hidden />}
        disabled={next === null}
        onClick={goOn}
      >
        {t('next')}
      </Button>
    </Group>
  );
}
