import { useEffect, useRef } from 'react';

/**
 * Calls back at Escape, and nobody else. Every open dialog of Mantine listens at the window: who has listened there since
 * before it opened comes first, and the dialog below stays.
 */
export function useEscape(callback: (() => void) | null): void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(() => {
    function take(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.isComposing || latest.current === null) return;
      event.stopImmediatePropagation();
      latest.current();
    }
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, []);
}
