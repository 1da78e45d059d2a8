import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { toUnicodeDomain } from '@/lib/core/unicode';
import classes from './new-address-field.module.css';

type Props = { domain: string; value: string; onChange: (value: string) => void; error?: string };

/** Takes what is before the @; a whole address goes as well, and then the domain beside it gives way. */
export function NewAddressField({ domain, value, onChange, error }: Props) {
  const t = useTranslations('userCreate');
  const isWhole = value.includes('@');
  return (
    <TextInput
      label={t('address')}
      description={t('addressHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      data-autofocus
      inputContainer={(field) => (
        <div className={classes.row}>
          {field}
          {!isWhole && <bdi className={classes.domain}>@{toUnicodeDomain(domain)}</bdi>}
        </div>
      )}
    />
  );
}
