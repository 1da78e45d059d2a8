import { useEffect, useRef } from 'react';
import { findOpener } from './opener';

/**
 * Gives the focus back when a dialog closes. Mantine does so for a dialog that was there before it opened, not for one
 * that is loaded to be opened. What is gone by then, as a row that was deleted, leaves it to the content; what cannot
 * take it, as a button that was busy, to the dialog it is in.
 */
export function useReturnFocus(opened: boolean): void {
  const origin = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (opened) {
      origin.current = findOpener();
      return;
    }
    if (origin.current === null) return;
    const { isConnected } = origin.current;
    const target = isConnected && origin.current !== document.body ? origin.current : fallback();
    origin.current = null;
    const frame = requestAnimationFrame(() => target?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [opened]);
}

function fallback(): HTMLElement | null {
  return (
    [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')].at(-1) ??
    document.getElementById('content')
  );
}
