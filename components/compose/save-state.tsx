import { useLocale, useTranslations } from 'next-intl';
import type { SaveState as State } from './draft-saver';
import classes from './save-state.module.css';

/** How the draft is. Why it was not saved stands below. */
export function SaveState({ state }: { state: State }) {
  const t = useTranslations('compose.save');
  const locale = useLocale();
  if (state.kind === 'idle') return null;
  if (state.kind === 'failed') return <p className={classes.failed}>{t('unsaved')}</p>;
  if (state.kind === 'saving') return <p className={classes.quiet}>{t('saving')}</p>;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', hourCycle: 'h23' });
  return <p className={classes.quiet}>{t('saved', { time: time.format(new Date(state.at)) })}</p>;
}
