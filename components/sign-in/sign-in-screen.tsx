import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import type { Audience } from './audience';
import { SignInForm } from './sign-in-form';
import classes from './sign-in-screen.module.css';

type Props = { audience: Audience; landing: string };

export function SignInScreen({ audience, landing }: Props) {
  const t = useTranslations('signIn');
  return (
    <main className={classes.root}>
      <div className={classes.column}>
        <Mark size={40} />
        <h1 className={classes.title}>{t(`heading.${audience}`)}</h1>
        <SignInForm audience={audience} landing={landing} />
      </div>
    </main>
  );
}
