import { useEffect, useRef } from 'react';
import { focusMessage } from './row-focus';

/** When a message is closed, the focus goes back to its row: unless it is elsewhere already. */
export function useRowFocus(message: string | null): void {
  const last = useRef(message);
  useEffect(() => {
    const closed = last.current;
    last.current = message;
    if (closed === null || message !== null) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusMessage(closed);
    });
    return () => cancelAnimationFrame(frame);
  }, [message]);
}
