import { useTranslations } from 'next-intl';
import type { JobView } from '@/lib/operations/jobs/view';

/** What a job does, and to how many. */
export function useJobName(): (job: Pick<JobView, 'kind' | 'total'>) => string {
  const t = useTranslations('jobs');
  return ({ kind, total }) => {
    const key = `kind.${kind as 'enable'}` as const;
    return t.has(key) ? t(key, { count: total }) : kind;
  };
}
