'use client';

import { Anchor, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/ui/relative-time';
import type { JobWithRefusalsView } from '@/lib/operations/jobs/view';
import { JobCard } from './job-card';
import classes from './job-screen.module.css';
import { useJobName } from './use-job-name';

export function JobScreen({ job }: { job: JobWithRefusalsView }) {
  const t = useTranslations('jobs');
  const nameOf = useJobName();
  return (
    <>
      <Anchor component={Link} href="/admin/jobs" size="sm">
        {t('all')}
      </Anchor>
      <Title order={1} mt={4}>
        {nameOf(job)}
      </Title>
      <Text c="dimmed" size="sm" mt={4}>
        {t('startedBy', { admin: job.admin })} <RelativeTime value={job.createdAt} />
      </Text>
      <div className={classes.card}>
        <JobCard id={job.id} first={job} />
      </div>
    </>
  );
}
