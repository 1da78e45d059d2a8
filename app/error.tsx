'use client';

import { useTranslations } from 'next-intl';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A page could not be made: what is wrong is in the server's log under this number. */
export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations('errors.page');
  return (
    <main className="message">
      <h1>{t('title')}</h1>
      <p>{error.digest ? t('textWithId', { id: error.digest }) : t('text')}</p>
      <button type="button" onClick={reset}>
        {t('action')}
      </button>
    </main>
  );
}
