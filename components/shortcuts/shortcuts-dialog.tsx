'use client';

import { Kbd, Modal, Switch } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import classes from './shortcuts-dialog.module.css';

/** What it does, as the catalogue calls it, and its keys, one after the other. */
export type KeyLine = readonly [name: string, ...keys: string[]];

type Props = {
  lines: readonly KeyLine[];
  hasPalette: boolean;
  opened: boolean;
  onClose: () => void;
  enabled: boolean;
  onEnabledChange: (enabled: boolean) => void;
};

/** Every key there is, and the switch for those without Ctrl or Cmd (WCAG 2.2, 2.1.4). */
export function ShortcutsDialog({ lines, hasPalette, opened, onClose, enabled, onEnabledChange }: Props) {
  const t = useTranslations('shortcuts');
  const common = useTranslations('common');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
      size={440}
      transitionProps={{ duration: 120 }}
    >
      <dl className={classes.keys}>
        {hasPalette && <PaletteLine />}
        {lines.map(([name, ...keys]) => (
          <Fragment key={name}>
            <dt data-off={!enabled || undefined}>{t(name)}</dt>
            <dd data-off={!enabled || undefined}>
              <Keys keys={keys} />
            </dd>
          </Fragment>
        ))}
      </dl>
      <Switch
        className={classes.single}
        label={t('single')}
        description={t('singleExplanation')}
        checked={enabled}
        onChange={(event) => onEnabledChange(event.currentTarget.checked)}
      />
    </Modal>
  );
}

function PaletteLine() {
  const t = useTranslations('shortcuts');
  const os = useOs();
  return (
    <>
      <dt>{t('palette')}</dt>
      <dd>
        <Kbd>{os === 'macos' || os === 'ios' ? '⌘' : 'Ctrl'}</Kbd> <Kbd>K</Kbd>
      </dd>
    </>
  );
}

function Keys({ keys }: { keys: string[] }) {
  const t = useTranslations('shortcuts');
  return keys.map((key, at) => (
    <Fragment key={key}>
      {at > 0 && <span className={classes.then}>{t('then')}</span>}
      <Kbd>{key}</Kbd>
    </Fragment>
  ));
}
