import { List, Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'next-intl';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { JobWithRefusalsView } from '@/lib/operations/jobs/view';
import classes from './job-refusals.module.css';

type Refusals = JobWithRefusalsView['refusals'];

/** Who was left as he was, and why. */
export function JobRefusals({ refusals }: { refusals: Refusals }) {
  const t = useTranslations('jobs');
  if (refusals.length === 0) return null;
  return (
    <div>
      <Text fw={500}>{t('leftOut')}</Text>
      <List size="sm" mt={4} spacing={4}>
        {refusals.map((refusal) => (
          <List.Item key={refusal.code} className={classes.refusal}>
            <Refused {...refusal} />
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function Refused({ code, count, users }: Refusals[number]) {
  const t = useTranslations('jobs');
  const format = useFormatter();
  const key = `refusal.${code as 'bug'}` as const;
  const more = count - users.length;
  const names = users.map(toUnicodeAddress);
  return (
    <>
      {t.has(key) ? t(key, { count }) : t('refusal.bug', { count })}
      {users.length > 0 && (
        <Text component="div" size="sm" c="dimmed">
          {format.list(more > 0 ? [...names, t('more', { count: more })] : names)}
        </Text>
      )}
    </>
  );
}
