import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { MessageRowView } from '@/lib/operations/mail-messages/view';

/** Whoever has scrolled down goes on seeing the same rows when others come in above; at the very top one sees the new. */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly MessageRowView[],
  rowHeight: number,
): void {
  const first = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const added = rows.findIndex(({ id }) => id === first.current);
    first.current = rows[0]?.id;
    const element = scroller.current;
    if (added > 0 && element && element.scrollTop > 0) element.scrollTop += added * rowHeight;
  }, [rows, rowHeight, scroller]);
}
