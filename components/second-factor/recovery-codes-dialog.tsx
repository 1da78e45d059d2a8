'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { FormModal } from '@/components/form/form-modal';
import { useCopy } from '@/components/ui/use-copy';
import classes from './second-factor.module.css';

type Props = { codes: string[]; username: string; onClose: () => void };

function saveText(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  URL.revokeObjectURL(href);
}

/** Shown this once. */
export function RecoveryCodesDialog({ codes, username, onClose }: Props) {
  const t = useTranslations('secondFactor.recovery');
  const { copy, state } = useCopy();
  const copied = state === 'copied';
  const text = `${codes.join('\n')}\n`;
  return (
    <FormModal opened small firm title={t('title')} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('text')}</Text>
        <ol className={classes.codes} aria-label={t('title')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            onClick={() => copy(text)}
            data-autofocus
          >
            {copied ? t('copied') : t('copy')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => saveText(t('file', { username }), text)}
          >
            {t('download')}
          </Button>
        </Group>
        {state === 'refused' && <Text role="status">{t('refused')}</Text>}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('done')}</Button>
        </Group>
      </Stack>
    </FormModal>
  );
}
