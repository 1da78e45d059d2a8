import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from './composer.module.css';

type Props = {
  phase: 'writing' | 'waiting' | 'sending';
  /** How many files are under way. */
  going: number;
  onSend: () => void;
  onAttach: () => void;
  onDiscard: () => void;
};

export function ComposerFooter({ phase, going, onSend, onAttach, onDiscard }: Props) {
  const t = useTranslations('compose');
  const os = useOs();
  const keys = os === 'macos' || os === 'ios' ? '⌘ Enter' : 'Ctrl Enter';
  return (
    <div className={classes.footer}>
      <Tooltip label={keys}>
        <Button onClick={onSend} loading={phase !== 'writing'}>
          {t('send')}
        </Button>
      </Tooltip>
      <Tooltip label={t('attach')}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('attach')} onClick={onAttach}>
          <IconPaperclip size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <p role="status" className={classes.waiting}>
        {phase === 'waiting' && going > 0 && t('waiting', { count: going })}
      </p>
      <Tooltip label={t('discard')}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('discard')} onClick={onDiscard}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
