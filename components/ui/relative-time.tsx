'use client';

import { Tooltip } from '@mantine/core';
import { useFormatter, useLocale, useNow, useTranslations } from 'next-intl';
import classes from './relative-time.module.css';

const MINUTE_MILLISECONDS = 60_000;

/** "3 hours ago", and the exact time in the person's own zone on hover and focus; null is "never". */
export function RelativeTime({ value }: { value: string | null }) {
  const t = useTranslations('relativeTime');
  if (value === null) return <span className={classes.never}>{t('never')}</span>;
  return <Ago value={value} />;
}

function Ago({ value }: { value: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MILLISECONDS });
  const time = new Date(value);
  // A clock of the server that is ahead must not say "in 2 seconds".
  const text = format.relativeTime(time, time > now ? time : now);
  return (
    <Tooltip label={<Exactly time={time} />} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time has to be reached by keyboard as well */}
      <time dateTime={value} tabIndex={0} className={classes.time} suppressHydrationWarning>
        {text}
      </time>
    </Tooltip>
  );
}

/** Only ever rendered in the browser, so the zone is the person's. */
function Exactly({ time }: { time: Date }) {
  return new Intl.DateTimeFormat(useLocale(), { dateStyle: 'full', timeStyle: 'long' }).format(time);
}
