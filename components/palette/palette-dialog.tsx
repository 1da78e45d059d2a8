'use client';

import { Modal, VisuallyHidden } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import type { Page } from '@/components/shell/side';
import classes from './palette.module.css';
import { PaletteInput } from './palette-input';
import { PaletteList } from './palette-list';
import type { Result } from './results';
import { useResults } from './use-results';

type Props = { pages: readonly Page[]; opened: boolean; onClose: () => void };

export function PaletteDialog({ pages, opened, onClose }: Props) {
  const t = useTranslations('palette');
  return (
    <Modal.Root opened={opened} onClose={onClose} yOffset={80} size={560} transitionProps={{ duration: 120 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('title')} radius="md">
        <PaletteBody pages={pages} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** Keys move a mark through the list; the focus stays in the input (the combobox pattern of WAI-ARIA). */
function PaletteBody({ pages, onClose }: Omit<Props, 'opened'>) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { results, searching, failed } = useResults(typed, pages);
  const selected = results[Math.min(at, results.length - 1)];

  function choose(result: Result) {
    onClose();
    if ('href' in result) router.push(result.href);
    else result.run();
  }

  function move(event: KeyboardEvent, steps: number) {
    event.preventDefault();
    const current = selected ? results.indexOf(selected) : 0;
    if (results.length > 0) setAt((current + steps + results.length) % results.length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(event, 1);
    if (event.key === 'ArrowUp') move(event, -1);
    if (event.key === 'Enter' && selected) {
      event.preventDefault();
      choose(selected);
    }
  }

  function change(text: string) {
    setTyped(text);
    setAt(0);
  }

  return (
    <div className={classes.root}>
      <PaletteInput
        value={typed}
        onChange={change}
        onKeyDown={onKeyDown}
        selected={selected}
        searching={searching}
      />
      <PaletteList results={results} selected={selected} onChoose={choose} />
      <Outcome typed={typed} count={results.length} searching={searching} failed={failed} />
    </div>
  );
}

function Outcome({
  typed,
  count,
  searching,
  failed,
}: {
  typed: string;
  count: number;
  searching: boolean;
  failed: boolean;
}) {
  const t = useTranslations('palette');
  const nothing = count === 0 && !searching;
  const text = failed ? t('failed') : nothing ? t('nothing', { query: typed.trim() }) : null;
  return (
    <div role="status" className={text ? classes.outcome : undefined}>
      {text ?? <VisuallyHidden>{searching ? '' : t('count', { count })}</VisuallyHidden>}
    </div>
  );
}
