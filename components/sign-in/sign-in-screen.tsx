import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { DoorFrame } from './door-frame';
import type { Door } from './doors';
import { SignInForm } from './sign-in-form';
import classes from './sign-in-screen.module.css';

type Props = {
  door: Door;
  landing: string;
  ticketRefused?: boolean;
  /** Where one goes who has forgotten the password, if anywhere. */
  forgotten?: string;
};

export function SignInScreen({ door, landing, ticketRefused, forgotten }: Props) {
  const t = useTranslations('signIn');
  return (
    <DoorFrame title={t(`heading.${door}`)}>
      <SignInForm door={door} landing={landing}>
        {ticketRefused && (
          <Notice tone="pending" role="status" title={t('ticketRefused.title')}>
            {t('ticketRefused.text')}
          </Notice>
        )}
      </SignInForm>
      {forgotten && (
        <a className={classes.forgotten} href={forgotten}>
          {t('forgotten')}
        </a>
      )}
    </DoorFrame>
  );
}
