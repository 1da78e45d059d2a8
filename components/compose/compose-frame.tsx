import { ActionIcon, CloseButton, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2 } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useState } from 'react';
import { dialogArrived } from '@/components/shortcuts/dialog';
import classes from './compose-frame.module.css';

type Props = {
  ref?: Ref<HTMLElement>;
  title: string;
  /** Stands quietly beside the title. */
  state?: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/** Escape where nothing smaller is open, as a list of suggestions. The editor says of every Escape that it is its own. */
function closes({ key, nativeEvent, currentTarget, target }: KeyboardEvent<HTMLElement>): boolean {
  if (key !== 'Escape' || nativeEvent.isComposing || !(target instanceof Element)) return false;
  return currentTarget.contains(target) && target.closest('[aria-expanded="true"]') === null;
}

/** A panel at the bottom right, over the page but not instead of it; the whole of a small screen. */
export function ComposeFrame({ ref, title, state, onClose, children }: Props) {
  const t = useTranslations('compose');
  const [large, setLarge] = useState(false);
  const isSmall = useMediaQuery('(max-width: 56.25em)');
  const grow = t(large ? 'shrink' : 'enlarge');
  useEffect(dialogArrived, []);
  return (
    <section
      ref={ref}
      role="dialog"
      aria-label={title}
      aria-modal={isSmall || undefined}
      className={classes.root}
      data-large={large || undefined}
      onKeyDown={(event) => closes(event) && onClose()}
    >
      <div className={classes.header}>
        <h2 className={classes.title}>{title}</h2>
        {state}
        {!isSmall && (
          <Tooltip label={grow}>
            <ActionIcon variant="subtle" color="gray" aria-label={grow} onClick={() => setLarge(!large)}>
              {large ? (
                <IconArrowsDiagonalMinimize2 size={18} aria-hidden />
              ) : (
                <IconArrowsDiagonal size={18} aria-hidden />
              )}
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label={t('close')}>
          <CloseButton aria-label={t('close')} onClick={onClose} />
        </Tooltip>
      </div>
      {children}
    </section>
  );
}
