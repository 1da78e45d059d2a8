import type { MessageRowView } from '@/lib/operations/mail-messages/view';
import type { Selection } from './use-selection';

/** What one can do with a row where it stands. */
export type ListRowActions = {
  selection: Selection;
  onOpen: (row: MessageRowView) => void;
  onStar: (row: MessageRowView) => void;
};
