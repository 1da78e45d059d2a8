import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import type { UserImportView } from '@/lib/operations/user-imports/view';
import classes from './import.module.css';
import { ImportLines } from './import-lines';

type Props = { current: UserImportView; onAnother: () => void };

/** How far it is, and what came of it. */
export function ImportReceipt({ current, onAnother }: Props) {
  const t = useTranslations('userImport');
  const { applied, preview, state } = current;
  const done = applied.created + applied.changed + applied.kept;
  const all = Math.max(done, preview.created + preview.changed + preview.kept);
  const isRunning = state === 'running';
  return (
    <Stack gap="md">
      <Progress.Root size="sm">
        <Progress.Section
          value={isRunning && all > 0 ? (done / all) * 100 : 100}
          aria-label={t('progress')}
        />
      </Progress.Root>
      <div role="status">
        <Text className={classes.numbers}>{t(`far.${state as 'done'}`, applied)}</Text>
        {isRunning && (
          <Text size="sm" c="dimmed">
            {t('goesOn')}
          </Text>
        )}
      </div>
      <Group gap="xs">
        {isRunning ? (
          <StopButton current={current} />
        ) : (
          <Button variant="default" onClick={onAnother}>
            {t('another')}
          </Button>
        )}
      </Group>
      {preview.refused > 0 && (
        <>
          <Text fw={500}>{t('refused', { count: preview.refused })}</Text>
          <ImportLines current={current} only="refuse" />
        </>
      )}
    </Stack>
  );
}

function StopButton({ current: { id, job } }: { current: UserImportView }) {
  const t = useTranslations('userImport');
  const cache = useQueryClient();
  const stopping = useMutation({
    mutationFn: () => api(`/api/v1/jobs/${job}`, { method: 'DELETE' }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['user-imports', id] }),
  });
  return (
    <>
      <Button variant="default" loading={stopping.isPending} onClick={() => stopping.mutate()}>
        {t('stop')}
      </Button>
      {stopping.error && <ProblemAlert error={stopping.error} />}
    </>
  );
}
