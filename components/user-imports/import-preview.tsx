import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ProblemAlert } from '@/components/query/problem-alert';
import type { UserImportView } from '@/lib/operations/user-imports/view';
import { ImportLines } from './import-lines';
import { useDecision } from './use-import';

type Props = { current: UserImportView; show: (view: UserImportView | null) => void };

/** What the file would do, line by line, and the two things to do with it. */
export function ImportPreview({ current, show }: Props) {
  const t = useTranslations('userImport');
  const { applying, dropping } = useDecision(current.id, show);
  const { created, changed, kept } = current.preview;
  const error = applying.error ?? dropping.error;
  return (
    <>
      <Group justify="space-between" mb="md">
        <div>
          <Text>{t('wouldDo', { created, changed })}</Text>
          <Text size="sm" c="dimmed">
            {t(current.passwords ? 'withPasswords' : 'nothingYet')}
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" loading={dropping.isPending} onClick={() => dropping.mutate()}>
            {t('another')}
          </Button>
          {created + changed + kept > 0 && (
            <Button loading={applying.isPending} onClick={() => applying.mutate()}>
              {t('apply')}
            </Button>
          )}
        </Group>
      </Group>
      {error && <ProblemAlert error={error} />}
      <ImportLines current={current} />
    </>
  );
}
