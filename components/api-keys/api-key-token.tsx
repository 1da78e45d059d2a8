import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FormModal } from '@/components/form/form-modal';
import { CopyButton } from '@/components/ui/copy-button';
import type { CreatedApiKeyView } from '@/lib/operations/api-keys/view';
import classes from './api-key-token.module.css';

type Props = { apiKey: CreatedApiKeyView; onClose: () => void };

/** The one time that the token is on a screen. */
export function ApiKeyToken({ apiKey: { name, token }, onClose }: Props) {
  const t = useTranslations('apiKeys.created');
  return (
    <FormModal opened firm title={t('title', { name })} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('text')}</Text>
        <div className={classes.token}>
          <code>{token}</code>
          <CopyButton value={token} label={t('copy')} />
        </div>
        <Text size="sm" c="dimmed">
          {t('use')}
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('done')}</Button>
        </Group>
      </Stack>
    </FormModal>
  );
}
