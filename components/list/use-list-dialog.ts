import { useState } from 'react';
import { useReturnFocus } from '@/components/ui/use-return-focus';

export type ListDialog<Row> = { kind: 'create' } | { kind: 'edit' | 'remove'; row: Row };

/** The dialog that is open over a list, and the key of the row that one of them changed. */
export function useListDialog<Row>() {
  const [dialog, setDialog] = useState<ListDialog<Row> | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  useReturnFocus(dialog !== null);
  return {
    dialog,
    changed,
    create: () => setDialog({ kind: 'create' }),
    edit: (row: Row) => setDialog({ kind: 'edit', row }),
    remove: (row: Row) => setDialog({ kind: 'remove', row }),
    close: () => setDialog(null),
    /** That row glows once. */
    mark: setChanged,
  };
}
