import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForgotPasswordForm } from '@/components/password-reset/forgot-password-form';
import { DoorFrame } from '@/components/sign-in/door-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('passwordReset.forgot'))('title') };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('passwordReset.forgot');
  return (
    <DoorFrame title={t('title')}>
      <ForgotPasswordForm />
    </DoorFrame>
  );
}
