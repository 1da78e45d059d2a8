import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { SearchField } from '@/components/ui/search-field';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import classes from './users-toolbar.module.css';

// What opens it is a sixth of the page's scripts: the server draws it, and it listens a moment after the list.
const DomainField = lazy(() => import('./domain-field').then((file) => ({ default: file.DomainField })));

type Props = {
  searchLabel: string;
  domain: string;
  q: string;
  onDomain: (domain: DomainView) => void;
  onSearch: (q: string) => void;
};

/** Which domain is looked at, and what in it. */
export function UsersToolbar({ searchLabel, domain, q, onDomain, onSearch }: Props) {
  const t = useTranslations('domainSelect');
  const unopened = (
    <TextInput className={classes.domain} label={t('label')} value={toUnicodeDomain(domain)} readOnly />
  );
  return (
    <div className={classes.root}>
      <Suspense fallback={unopened}>
        <DomainField className={classes.domain} value={domain} onChange={onDomain} />
      </Suspense>
      <SearchField className={classes.search} label={searchLabel} value={q} onChange={onSearch} />
    </div>
  );
}
