import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WayHome } from '@/components/ui/way-home';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors'))('notFound.title') };
}

export default async function NotFound() {
  const t = await getTranslations('errors.notFound');
  return (
    <main className="message">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <WayHome />
    </main>
  );
}
