'use client';

import { useTranslations } from 'next-intl';
import classes from './message.module.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A page could not be made: what is wrong is in the server's log under this number. */
export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations('errors.page');
  return (
    <main className={classes.root}>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.text}>{error.digest ? t('textWithId', { id: error.digest }) : t('text')}</p>
      <button type="button" className={classes.action} onClick={reset}>
        {t('action')}
      </button>
    </main>
  );
}
