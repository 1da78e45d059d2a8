'use client';

import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useReceiptText } from '@/components/users/use-receipt-text';
import type { JobWithRefusalsView } from '@/lib/operations/jobs/view';
import { JobPasswords } from './job-passwords';
import { JobProgress } from './job-progress';
import { JobRefusals } from './job-refusals';
import { useJob } from './use-job';

/** `onClose`: where it is shown in passing. */
type Props = { id: string; first?: JobWithRefusalsView; onClose?: () => void };

/** How far a job is, what it ended, whom it left out and why, and the new passwords that it has to hand out. */
export function JobCard({ id, first, onClose }: Props) {
  const common = useTranslations('common');
  const { data: job, error } = useJob(id, first);
  const stopping = useStop(id);
  if (!job) return error ? <ProblemAlert error={error} /> : <Skeleton height={120} />;
  return (
    <Stack gap="md">
      <JobProgress job={job} />
      <Receipt job={job} />
      <JobRefusals refusals={job.refusals} />
      {job.kind === 'reset-passwords' && <JobPasswords job={job} />}
      {stopping.error && <ProblemAlert error={stopping.error} />}
      <Group justify="flex-end" gap="xs">
        {job.can.cancel && <StopButton busy={stopping.isPending} onStop={() => stopping.mutate()} />}
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {common('close')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function useStop(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api(`/api/v1/jobs/${id}`, { method: 'DELETE' }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

function StopButton({ busy, onStop }: { busy: boolean; onStop: () => void }) {
  const t = useTranslations('jobs');
  return (
    <Button variant="default" loading={busy} onClick={onStop}>
      {t('stop')}
    </Button>
  );
}

const ENDS_SESSIONS = new Set(['disable', 'delete', 'reset-passwords']);

function Receipt({ job }: { job: JobWithRefusalsView }) {
  const textOf = useReceiptText();
  if (job.state === 'running' || job.done === 0 || !ENDS_SESSIONS.has(job.kind)) return null;
  return <div role="status">{textOf(job.receipt)}</div>;
}
