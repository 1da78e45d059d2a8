import type { SelectProps } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { SearchSelect } from '@/components/form/search-select';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainOption } from './domain-option';
import { fits, toOption, useDomainOptions } from './use-domain-options';

const DOMAINS = { useFound: useDomainOptions, toOption, fits };

type Props = Pick<SelectProps, 'className' | 'label' | 'error' | 'comboboxProps'> & {
  /** '' while none is chosen. */
  value: string;
  onChange: (domain: DomainView) => void;
};

/** Select Domain: the server searches while one types. */
export function DomainSelect({ value, ...select }: Props) {
  const t = useTranslations('domainSelect');
  return (
    <SearchSelect
      label={t('label')}
      chosen={value === '' ? null : { value, label: toUnicodeDomain(value) }}
      source={DOMAINS}
      nothing={t('nothing')}
      renderRow={({ label }, domain, checked) => (
        <DomainOption label={label} domain={domain} checked={checked} />
      )}
      {...select}
    />
  );
}
