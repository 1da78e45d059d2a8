import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { MessageRowView } from '@/lib/operations/mail-messages/view';
import { type MailView, mailHref } from '../mail-view';
import classes from './message-list.module.css';
import { MessageRow } from './message-row';
import { MoreRow } from './more-row';
import type { ListRowActions } from './row-actions';
import { moveFocus } from './row-focus';
import type { ListQuery } from './use-messages';
import { useSteadyScroll } from './use-steady-scroll';

/** As in message-row.module.css. */
const ROW_HEIGHT = 64;
/** How many rows before the end the next page is asked for. */
const ROWS_AHEAD = 15;

type Props = ListRowActions & {
  view: MailView;
  rows: readonly MessageRowView[];
  query: ListQuery;
  total: number;
  outgoing: boolean;
};

/** The rows that one sees, of however many there are. */
export function MessageRows({ view, rows, query, total, outgoing, selection, onOpen, onStar }: Props) {
  const t = useTranslations('mail.list');
  const scroller = useRef<HTMLDivElement>(null);
  const { hasNextPage } = query;
  const virtualizer = useVirtualizer({
    count: rows.length + (hasNextPage ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? 'more',
    overscan: 8,
  });
  const shown = virtualizer.getVirtualItems();
  useSteadyScroll(scroller, rows, ROW_HEIGHT);
  useNextPage(query, (shown.at(-1)?.index ?? 0) >= rows.length - ROWS_AHEAD);

  const open = rows.findIndex(({ id }) => id === view.message);
  useEffect(() => {
    if (open >= 0) virtualizer.scrollToIndex(open, { align: 'auto' });
  }, [open, virtualizer]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from link to link, which can be reached without them
    <div ref={scroller} className={classes.scroller} onKeyDown={moveFocus}>
      <ul className={classes.rows} style={{ height: virtualizer.getTotalSize() }} aria-label={t('messages')}>
        {shown.map(({ index, start }) => {
          const row = rows[index];
          const style = { transform: `translateY(${start}px)` };
          if (row === undefined) return <MoreRow key="more" query={query} style={style} />;
          return (
            <MessageRow
              key={row.id}
              row={row}
              href={mailHref({ ...view, message: row.id })}
              outgoing={outgoing}
              selected={selection.has(row.id)}
              isOpen={row.id === view.message}
              position={index + 1}
              total={total}
              style={style}
              onOpen={() => onOpen(row)}
              onSelect={(range) => selection.toggle(row.id, range)}
              onStar={() => onStar(row)}
              dragged={() => (selection.has(row.id) ? selection.ids : [row.id])}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** Asks for more before the end is reached; after a failure only when somebody says so. */
function useNextPage(query: ListQuery, isNear: boolean): void {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const isWanted = isNear && hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (isWanted) void fetchNextPage();
  }, [isWanted, fetchNextPage]);
}
