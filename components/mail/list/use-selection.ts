import { useState } from 'react';
import { MESSAGES_AT_ONCE } from '@/lib/operations/mail-messages/schema';
import type { MessageRowView } from '@/lib/operations/mail-messages/view';

export type Selection = {
  /** Those that are selected and still listed, in the order of the list. */
  ids: string[];
  has: (id: string) => boolean;
  /** `range`: with all from the one that was selected last. */
  toggle: (id: string, range: boolean) => void;
  selectAll: () => void;
  clear: () => void;
};

/** Which rows are selected; another list (`key`) begins with none. */
export function useSelection(rows: readonly MessageRowView[], key: string): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const [listed, setListed] = useState(key);
  if (key !== listed) {
    setListed(key);
    setChosen(new Set());
  }

  function range(id: string): string[] {
    const ends = [rows.findIndex((row) => row.id === anchor), rows.findIndex((row) => row.id === id)];
    const from = Math.min(...ends);
    return from < 0 ? [id] : rows.slice(from, Math.max(...ends) + 1).map((row) => row.id);
  }

  function toggle(id: string, isRange: boolean) {
    const next = new Set(chosen);
    if (isRange) for (const one of range(id)) next.add(one);
    else if (!next.delete(id)) next.add(id);
    setChosen(new Set([...next].slice(0, MESSAGES_AT_ONCE)));
    setAnchor(id);
  }

  return {
    ids: rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
    has: (id) => chosen.has(id),
    toggle,
    selectAll: () => setChosen(new Set(rows.slice(0, MESSAGES_AT_ONCE).map(({ id }) => id))),
    clear: () => setChosen(new Set()),
  };
}
