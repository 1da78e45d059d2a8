const EVENT = 'postroom:shortcuts';

/** Opens the list of keys from anywhere on the page. */
export function openShortcuts(): void {
  window.dispatchEvent(new Event(EVENT));
}

/** Calls back whenever somebody opens the list of keys; answers how to stop. */
export function onShortcutsOpened(callback: () => void): () => void {
  window.addEventListener(EVENT, callback);
  return () => window.removeEventListener(EVENT, callback);
}
