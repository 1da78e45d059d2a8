import { useTranslations } from 'next-intl';
import { SearchField } from '@/components/ui/search-field';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainSelect } from './domain-select';
import classes from './users-toolbar.module.css';

type Props = {
  domain: string;
  q: string;
  onDomain: (domain: DomainView) => void;
  onSearch: (q: string) => void;
};

/** Which users are looked at. */
export function UsersToolbar({ domain, q, onDomain, onSearch }: Props) {
  const t = useTranslations('users');
  return (
    <div className={classes.root}>
      <DomainSelect key={domain} className={classes.domain} value={domain} onChange={onDomain} />
      <SearchField className={classes.search} label={t('search')} value={q} onChange={onSearch} />
    </div>
  );
}
