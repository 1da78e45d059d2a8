import { useEffect, useRef } from 'react';
import { isDialogOpen } from './dialog';

/** How long "g" waits for its second key. */
const SEQUENCE_MILLISECONDS = 1200;

const TAKES_KEYS =
  'input:not([type="checkbox"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="menu"], [role="listbox"], [role="combobox"]';

/** Whether a key belongs to what has the focus or to a dialog that is open, rather than to the page. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.target instanceof Element && event.target.closest(TAKES_KEYS)) return true;
  return isDialogOpen();
}

/** Calls what a key, or a sequence as in "g u", stands for, while `enabled`. With Shift it can stand for another, as "shift+i". */
export function useKeys(enabled: boolean, actions: Record<string, () => void>) {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!enabled) return;
    let first = { key: '', at: 0 };
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const key = event.key.toLowerCase();
      const follows = event.timeStamp - first.at < SEQUENCE_MILLISECONDS;
      const sequence = follows && latest.current[`${first.key} ${key}`];
      const action = sequence || (event.shiftKey && latest.current[`shift+${key}`]) || latest.current[key];
      first = { key, at: event.timeStamp };
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
