import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResetPasswordForm } from '@/components/password-reset/reset-password-form';
import { DoorFrame } from '@/components/sign-in/door-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('passwordReset.choose'))('title') };
}

export default async function ResetPasswordPage() {
  const t = await getTranslations('passwordReset.choose');
  return (
    <DoorFrame title={t('title')}>
      <ResetPasswordForm />
    </DoorFrame>
  );
}
