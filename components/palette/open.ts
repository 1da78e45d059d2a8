const EVENT = 'postroom:palette';

/** Opens the palette from anywhere on the page: a button in the header, a key. */
export function openPalette(): void {
  window.dispatchEvent(new Event(EVENT));
}

/** Calls back whenever somebody opens the palette; answers how to stop. */
export function onPaletteOpened(callback: () => void): () => void {
  window.addEventListener(EVENT, callback);
  return () => window.removeEventListener(EVENT, callback);
}
