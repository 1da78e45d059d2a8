import type { Composition } from './composition';

const KEY = 'postroom-composition';

type Kept = { address: string; composition: Composition };

/** A file cannot be kept: what was under way has to be chosen again, unless it is copied from a message. */
function withoutFiles({ attachments, ...composition }: Composition): Composition {
  return { ...composition, attachments: attachments.map(({ file: _, ...attachment }) => attachment) };
}

/**
 * Keeps what is written in this tab, over a reload and a session that ends. False: there is no room for it, then what was
 * kept before is forgotten rather than restored as if it were new.
 */
export function keepComposition(address: string, composition: Composition): boolean {
  try {
    const kept: Kept = { address, composition: withoutFiles(composition) };
    window.sessionStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    forgetComposition();
    return false;
  }
}

export function forgetComposition(): void {
  window.sessionStorage.removeItem(KEY);
}

/** What this person was writing in this tab. What another one left is thrown away. */
export function readKeptComposition(address: string): Composition | null {
  const text = window.sessionStorage.getItem(KEY);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Kept;
    if (kept.address === address) return kept.composition;
  } catch {
    // Not written by this page.
  }
  forgetComposition();
  return null;
}
