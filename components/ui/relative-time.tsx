'use client';

import { useFormatter, useLocale, useNow, useTranslations } from 'next-intl';
import type { PointerEvent } from 'react';
import classes from './relative-time.module.css';

const MINUTE_MILLISECONDS = 60_000;

/** "3 hours ago", and the exact time in the person's own zone on hover; null is "never". */
export function RelativeTime({ value }: { value: string | null }) {
  const t = useTranslations('relativeTime');
  if (value === null) return <span className={classes.never}>{t('never')}</span>;
  return <Ago value={value} />;
}

function Ago({ value }: { value: string }) {
  const format = useFormatter();
  const locale = useLocale();
  const now = useNow({ updateInterval: MINUTE_MILLISECONDS });
  const time = new Date(value);

  // Made when it is asked for: only the browser knows the person's zone.
  function tellExactly({ currentTarget }: PointerEvent<HTMLElement>) {
    currentTarget.title = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(
      time,
    );
  }

  // A clock of the server that is ahead must not say "in 2 seconds".
  const text = format.relativeTime(time, time > now ? time : now);
  return (
    <time dateTime={value} className={classes.time} onPointerEnter={tellExactly} suppressHydrationWarning>
      {text}
    </time>
  );
}
