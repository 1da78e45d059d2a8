import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/components/query/api';
import type { JobWithRefusalsView } from '@/lib/operations/jobs/view';

const RUNNING_MILLISECONDS = 1_000;
const PENDING_MILLISECONDS = 5_000;

function pauseFor(job: JobWithRefusalsView | undefined): number | false {
  if (job === undefined || job.state === 'running') return RUNNING_MILLISECONDS;
  return job.receipt.mailServer === 'pending' ? PENDING_MILLISECONDS : false;
}

/** How far a job is, again and again until there is nothing more to wait for. */
export function useJob(id: string, first?: JobWithRefusalsView) {
  const cache = useQueryClient();
  const query = useQuery({
    queryKey: ['jobs', id],
    queryFn: async ({ signal }) => (await api<JobWithRefusalsView>(`/api/v1/jobs/${id}`, { signal })).data,
    initialData: first,
    refetchInterval: ({ state }) => pauseFor(state.data),
  });
  const state = query.data?.state;
  useEffect(() => {
    if (state === undefined || state === 'running') return;
    for (const noun of ['users', 'domains']) cache.invalidateQueries({ queryKey: [noun] });
    cache.invalidateQueries({ queryKey: ['jobs', 'list'] });
  }, [cache, state]);
  return query;
}
