import { Progress, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { JobView } from '@/lib/operations/jobs/view';
import classes from './job-progress.module.css';

/** How many of how many; it can be left alone. */
export function JobProgress({ job: { state, total, done, refused } }: { job: JobView }) {
  const t = useTranslations('jobs');
  const share = total === 0 ? 100 : ((done + refused) / total) * 100;
  return (
    <div>
      <Progress.Root size="sm">
        <Progress.Section
          value={share}
          aria-label={t('progress')}
          color={state === 'running' ? undefined : 'gray'}
        />
      </Progress.Root>
      <Text className={classes.numbers} mt={8}>
        {t(`far.${state}`, { done, total })}
        {refused > 0 && ` ${t('refused', { count: refused })}`}
      </Text>
      {state === 'running' && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('goesOn')}
        </Text>
      )}
    </div>
  );
}
