'use client';

import { useTranslations } from 'next-intl';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** A page could not be made: what is wrong, where it can be said, or the number under which the server's log has it. */
export default function ErrorPage({ error, retry }: Props) {
  const t = useTranslations('errors.page');
  const { digest } = error;
  const text = digest === 'database' ? t('database') : digest ? t('textWithId', { id: digest }) : t('text');
  return (
    <main className="message">
      <h1>{t('title')}</h1>
      <p>{text}</p>
      <button type="button" onClick={() => retry()}>
        {t('action')}
      </button>
    </main>
  );
}
