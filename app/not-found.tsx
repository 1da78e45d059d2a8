import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import classes from './message.module.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors'))('notFound.title') };
}

export default async function NotFound() {
  const t = await getTranslations('errors.notFound');
  return (
    <main className={classes.root}>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.text}>{t('text')}</p>
      <a className={classes.action} href="/admin/users">
        {t('action')}
      </a>
    </main>
  );
}
