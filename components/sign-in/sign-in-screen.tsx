import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { Notice } from '@/components/ui/notice';
import type { Door } from './doors';
import { SignInForm } from './sign-in-form';
import classes from './sign-in-screen.module.css';

type Props = { door: Door; landing: string; ticketRefused?: boolean };

export function SignInScreen({ door, landing, ticketRefused }: Props) {
  const t = useTranslations('signIn');
  return (
    <main className={classes.root}>
      <div className={classes.column}>
        <Mark size={40} />
        <h1 className={classes.title}>{t(`heading.${door}`)}</h1>
        <SignInForm door={door} landing={landing}>
          {ticketRefused && (
            <Notice tone="pending" role="status" title={t('ticketRefused.title')}>
              {t('ticketRefused.text')}
            </Notice>
          )}
        </SignInForm>
      </div>
    </main>
  );
}
