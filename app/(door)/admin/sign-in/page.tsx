import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { landingPath } from '@/components/sign-in/landing';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { Mark } from '@/components/ui/mark';
import { lookUpAdmin } from '@/lib/auth/page';
import classes from './page.module.css';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

/** Outside app/admin, whose layout brings the menu and all that it loads. */
export default async function SignInPage({ searchParams }: Props) {
  const landing = landingPath((await searchParams).to);
  if (await lookUpAdmin()) redirect(landing);
  const t = await getTranslations('signIn');
  return (
    <main className={classes.root}>
      <div className={classes.column}>
        <Mark size={40} />
        <h1 className={classes.title}>{t('heading')}</h1>
        <SignInForm landing={landing} />
      </div>
    </main>
  );
}
