'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { ListHead } from '@/components/list/list-head';
import { type Listed, searchOf, showListed } from '@/components/list/listed';
import { type FirstPage, usePage } from '@/components/list/use-page';
import { Pager } from '@/components/ui/pager';
import type { JobView } from '@/lib/operations/jobs/view';
import { JobList } from './job-list';

const LOOK_MILLISECONDS = 2_000;

/** `first`: what the server has put into the page; null when it could not. */
type Props = { first: FirstPage<JobView, Listed> | null };

function show(after: string | null, how: 'push' | 'replace'): void {
  showListed(`/admin/jobs${searchOf({ after })}`, how);
}

/** Asks again and again while one of them is running. */
function useFreshness(isRunning: boolean): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (!isRunning) return;
    const refresh = () => cache.invalidateQueries({ queryKey: ['jobs', 'list'] });
    const timer = setInterval(refresh, LOOK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [cache, isRunning]);
}

export function JobsScreen({ first }: Props) {
  const t = useTranslations('jobs');
  const listed: Listed = { q: '', after: useSearchParams().get('after') };
  const query = usePage('jobs', listed, first);
  useFreshness(query.data?.items.some(({ state }) => state === 'running') ?? false);
  return (
    <>
      <ListHead title={t('title')} mb="md" />
      <JobList query={query} onFirstPage={() => show(null, 'replace')} />
      <Pager after={listed.after} next={query.data?.next ?? null} onGo={(after) => show(after, 'push')} />
    </>
  );
}
