import { useLocale } from 'next-intl';
import type { PointerEvent } from 'react';
import classes from './message-time.module.css';

const STYLES = {
  today: { hour: '2-digit', minute: '2-digit' },
  thisYear: { day: 'numeric', month: 'short' },
  before: { day: 'numeric', month: 'short', year: 'numeric' },
  exactly: { dateStyle: 'full', timeStyle: 'long' },
  inFull: { dateStyle: 'medium', timeStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

type Style = keyof typeof STYLES;

/** Made once: a format is dear, and a list has many times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** In the person's own zone, which only the browser knows: not for what the server draws. */
function format(locale: string, style: Style, time: Date): string {
  const key = `${locale} ${style}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, STYLES[style]);
  formats.set(key, known);
  return known.format(time);
}

function styleOf(time: Date, now: Date): Style {
  if (time.toDateString() === now.toDateString()) return 'today';
  return time.getFullYear() === now.getFullYear() ? 'thisYear' : 'before';
}

type Props = {
  value: string;
  /** With the day and the time, however long ago. */
  full?: boolean;
};

/** The clock for today, the day for this year, else the date; exactly on hover. */
export function MessageTime({ value, full = false }: Props) {
  const locale = useLocale();
  const time = new Date(value);

  function tellExactly({ currentTarget }: PointerEvent<HTMLElement>) {
    currentTarget.title = format(locale, 'exactly', time);
  }

  return (
    <time dateTime={value} className={classes.time} onPointerEnter={tellExactly}>
      {format(locale, full ? 'inFull' : styleOf(time, new Date()), time)}
    </time>
  );
}
