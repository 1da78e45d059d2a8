import type { ReactNode } from 'react';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import { ListHead } from './list-head';
import classes from './listing.module.css';

type Props = {
  title: string;
  searchLabel: string;
  /** What one can do here. */
  actions: ReactNode;
  /** The ways to the lists beside it. */
  tabs?: ReactNode;
  q: string;
  after: string | null;
  next: string | null;
  onSearch: (q: string) => void;
  onGo: (after: string | null) => void;
  /** The list. */
  children: ReactNode;
};

/** The frame of a list that is searched and paged. */
export function Listing({ title, searchLabel, actions, tabs, q, onSearch, children, ...pager }: Props) {
  return (
    <>
      <ListHead title={title} mb={tabs ? 'xs' : 'md'}>
        {actions}
      </ListHead>
      {tabs}
      <SearchField className={classes.search} label={searchLabel} value={q} onChange={onSearch} />
      {children}
      <Pager {...pager} />
    </>
  );
}
