import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import type { JobFields } from '@/lib/operations/jobs/schema';
import type { JobView } from '@/lib/operations/jobs/view';
import { clearSelection } from './selection';

/** Begins the job. From then on it goes on by itself, and what was selected is none of the list's business. */
export function useBulk() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (fields: JobFields) =>
      (await api<JobView>('/api/v1/jobs', { method: 'POST', body: fields })).data,
    onSuccess(job) {
      cache.setQueryData(['jobs', job.id], { ...job, refusals: [] });
      cache.invalidateQueries({ queryKey: ['jobs', 'list'] });
      clearSelection();
    },
  });
}
