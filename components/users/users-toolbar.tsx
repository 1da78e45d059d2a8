import { SearchField } from '@/components/ui/search-field';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainSelect } from './domain-select';
import classes from './users-toolbar.module.css';

type Props = {
  searchLabel: string;
  domain: string;
  q: string;
  onDomain: (domain: DomainView) => void;
  onSearch: (q: string) => void;
};

/** Which domain is looked at, and what in it. */
export function UsersToolbar({ searchLabel, domain, q, onDomain, onSearch }: Props) {
  return (
    <div className={classes.root}>
      <DomainSelect key={domain} className={classes.domain} value={domain} onChange={onDomain} />
      <SearchField className={classes.search} label={searchLabel} value={q} onChange={onSearch} />
    </div>
  );
}
