import { useEffect, useRef } from 'react';
import { findOpener } from './opener';

/**
 * Gives the focus back when a dialog closes. Mantine does so for a dialog that was there before it opened, not for one
 * that is loaded to be opened. What is gone by then, as a row that was deleted, leaves it to the content.
 */
export function useReturnFocus(opened: boolean): void {
  const origin = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (opened) {
      origin.current = findOpener();
      return;
    }
    if (origin.current === null) return;
    const target = origin.current.isConnected ? origin.current : document.getElementById('content');
    origin.current = null;
    const frame = requestAnimationFrame(() => target?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [opened]);
}
