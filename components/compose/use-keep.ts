import { useDebouncedCallback, useWindowEvent } from '@mantine/hooks';
import type { Composition } from './composition';
import { forgetComposition, keepComposition } from './keep';

const PAUSE = { delay: 300, maxWait: 1_000 };

/** Keeps in this tab what `read` gives, soon after each change and before the page goes. */
export function useKeep(address: string, read: () => Composition) {
  const keepSoon = useDebouncedCallback(() => keepComposition(address, read()), PAUSE);
  useWindowEvent('pagehide', () => keepSoon.flush());

  function forget() {
    keepSoon.cancel();
    forgetComposition();
  }

  return { keepSoon, keepNow: () => keepComposition(address, read()), forget };
}
