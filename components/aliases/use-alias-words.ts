import { useTranslations } from 'next-intl';
import { toUnicodeAddress, toUnicodeDomain } from '@/lib/core/unicode';
import type { AliasView } from '@/lib/operations/aliases/view';
import type { AliasValues } from './alias-values';

/** How an alias is called in a sentence. */
export function useAliasName() {
  const t = useTranslations('aliases');
  return ({ address, catchAll, domain }: Pick<AliasView, 'address' | 'catchAll' | 'domain'>) =>
    catchAll ? t('catchAllOf', { domain: toUnicodeDomain(domain) }) : toUnicodeAddress(address);
}

/** How the fields are called, and what stands in them, in words. */
export function useAliasWords() {
  const t = useTranslations('aliases');
  return {
    label: (name: keyof AliasValues) => t(`form.${name}`),
    show(values: AliasValues, name: keyof AliasValues): string {
      if (name === 'active') return values.active ? t('active') : t('disabled');
      return values.targets.split('\n').map(toUnicodeAddress).join(', ');
    },
  };
}
