import { useSyncExternalStore } from 'react';
import { MAX_NAMED } from '@/lib/operations/jobs/schema';

type Selection = {
  /** Which list it is of: another one begins with none. */
  list: string;
  /** What is on screen, in order. */
  rows: readonly string[];
  chosen: ReadonlySet<string>;
  /** All that the list finds, on every page. */
  everything: boolean;
  /** Where a range begins. */
  anchor: string | null;
};

const NONE: Selection = { list: '', rows: [], chosen: new Set(), everything: false, anchor: null };

let selection = NONE;
const listeners = new Set<() => void>();

function set(change: Partial<Selection>): void {
  selection = { ...selection, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Which users of the list are selected: rows, head and bar are drawn apart, and share it here. */
export function useSelection(): Selection {
  return useSyncExternalStore(
    subscribe,
    () => selection,
    () => NONE,
  );
}

/** Another page of the same list keeps what is selected. */
export function showRows(list: string, rows: readonly string[]): void {
  set(list === selection.list ? { rows } : { ...NONE, list, rows });
}

export function clearSelection(): void {
  set({ chosen: new Set(), everything: false, anchor: null });
}

/** No more than can be named at once: for more there is everything. */
function choose(addresses: Iterable<string>, anchor = selection.anchor): void {
  set({ chosen: new Set([...addresses].slice(0, MAX_NAMED)), everything: false, anchor });
}

function range(from: string | null, to: string): readonly string[] {
  const ends = [selection.rows.indexOf(from ?? ''), selection.rows.indexOf(to)];
  const first = Math.min(...ends);
  return first < 0 ? [to] : selection.rows.slice(first, Math.max(...ends) + 1);
}

/** `toRange`: with all from the one that was clicked last. */
export function toggle(address: string, toRange: boolean): void {
  const chosen = new Set(selection.chosen);
  if (toRange) for (const one of range(selection.anchor, address)) chosen.add(one);
  else if (!chosen.delete(address)) chosen.add(address);
  choose(chosen, address);
}

export function togglePage(): void {
  const { rows, chosen } = selection;
  const isWhole = rows.every((row) => chosen.has(row));
  const rest = [...chosen].filter((one) => !rows.includes(one));
  choose(isWhole ? rest : [...chosen, ...rows]);
}

export function selectEverything(): void {
  set({ chosen: new Set(selection.rows), everything: true });
}
