import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { Notice } from '@/components/ui/notice';
import type { JobHandOutView } from '@/lib/operations/job-hand-outs/view';
import type { JobView } from '@/lib/operations/jobs/view';
import { savePasswords } from './save-passwords';

/** Where the new passwords are fetched, once; and what to do where they cannot be. */
export function JobPasswords({ job }: { job: JobView }) {
  const t = useTranslations('jobs.passwords');
  const handOut = useHandOut(job.id);
  const fetched = handOut.data?.passwords;
  if (fetched) return <Fetched onSave={() => savePasswords(fetched)} />;
  if (job.state === 'running') return <Notice role="status">{t('stay')}</Notice>;
  if (job.passwords === 'none') return null;
  if (job.passwords !== 'ready') return <Notice role="status">{t(job.passwords)}</Notice>;
  return (
    <Notice
      role="status"
      tone="pending"
      title={t('title', { count: job.done })}
      actions={
        <Button
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={handOut.isPending}
          onClick={() => handOut.mutate()}
        >
          {t('fetch')}
        </Button>
      }
    >
      {t('once')}
      {handOut.error && <ProblemAlert error={handOut.error} />}
    </Notice>
  );
}

/** They are in this page's memory, until it is left. */
function Fetched({ onSave }: { onSave: () => void }) {
  const t = useTranslations('jobs.passwords');
  return (
    <Notice
      role="status"
      title={t('saved')}
      actions={
        <Button variant="default" onClick={onSave}>
          {t('again')}
        </Button>
      }
    >
      {t('keep')}
    </Notice>
  );
}

function useHandOut(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      (await api<JobHandOutView>(`/api/v1/jobs/${id}/hand-outs`, { method: 'POST' })).data,
    onSuccess: ({ passwords }) => savePasswords(passwords),
    onSettled: () => cache.invalidateQueries({ queryKey: ['jobs', id] }),
  });
}
