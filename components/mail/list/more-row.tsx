import { Button, Skeleton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { useErrorText } from '@/components/query/error-text';
import classes from './message-list.module.css';
import type { ListQuery } from './use-messages';

/** What stands below the last row while more is on its way, or does not come. */
export function MoreRow({ query, style }: { query: ListQuery; style: CSSProperties }) {
  const t = useTranslations('common');
  const textOf = useErrorText();
  return (
    <li className={classes.more} style={style}>
      {query.isFetchNextPageError && query.error ? (
        <>
          <span>{textOf(query.error)}</span>
          <Button size="compact-sm" variant="default" onClick={() => query.fetchNextPage()}>
            {t('retry')}
          </Button>
        </>
      ) : (
        <Skeleton height={10} width="60%" />
      )}
    </li>
  );
}
