import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';

type Props = {
  ref: Ref<HTMLInputElement>;
  error: string | undefined;
  /** Only the app's: there are no recovery codes yet. */
  appOnly?: boolean;
  autoFocus?: boolean;
};

/** What the authenticator app shows, or one of the recovery codes. */
export function CodeField({ appOnly, autoFocus, ...field }: Props) {
  const t = useTranslations('secondFactor');
  return (
    <TextInput
      {...field}
      label={t('code')}
      description={appOnly ? t('codeFromApp') : t('codeHint')}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      inputMode={appOnly ? 'numeric' : undefined}
      dir="ltr"
      autoFocus={autoFocus}
      data-autofocus={appOnly ? undefined : true}
    />
  );
}
