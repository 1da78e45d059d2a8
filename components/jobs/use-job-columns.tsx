import { Anchor } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Column } from '@/components/list/list-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { Status } from '@/components/ui/status';
import type { JobView } from '@/lib/operations/jobs/view';
import classes from './job-table.module.css';
import { useJobName } from './use-job-name';

export function useJobColumns(): [Column<JobView>, ...Column<JobView>[]] {
  const t = useTranslations('jobs');
  const nameOf = useJobName();
  return [
    {
      header: t('column.what'),
      className: classes.what,
      cell: (job) => (
        <Anchor component={Link} href={`/admin/jobs/${job.id}`} prefetch={false} inherit>
          {nameOf(job)}
        </Anchor>
      ),
    },
    {
      header: t('column.state'),
      className: classes.state,
      cell: (job) => <JobState job={job} />,
    },
    {
      header: t('column.who'),
      className: classes.who,
      cell: ({ admin }) => <bdi>{admin}</bdi>,
      wide: true,
    },
    {
      header: t('column.when'),
      className: classes.when,
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
  ];
}

const DOTS = { running: 'pending', done: 'active', cancelled: 'disabled' } as const;

function JobState({ job: { state, done, total, refused, passwords } }: { job: JobView }) {
  const t = useTranslations('jobs');
  if (state !== 'running' && passwords === 'ready')
    return <Status value="pending">{t('passwordsWait')}</Status>;
  return (
    <Status value={DOTS[state]}>
      {t(`far.${state}`, { done, total })}
      {refused > 0 && ` ${t('refused', { count: refused })}`}
    </Status>
  );
}
