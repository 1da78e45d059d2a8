import dynamic from 'next/dynamic';
import { useReturnFocus } from '@/components/ui/use-return-focus';

const RemoveDialog = dynamic(
  () => import('./message-remove-dialog').then((file) => file.MessageRemoveDialog),
  { ssr: false },
);

type Props = {
  /** Which are to be removed for good; null: none. */
  ids: string[] | null;
  onClose: () => void;
  onRemoved: (ids: string[]) => void;
};

export function MessageDialogs({ ids, onClose, onRemoved }: Props) {
  useReturnFocus(ids !== null);
  if (ids === null) return null;
  return (
    <RemoveDialog
      ids={ids}
      onClose={onClose}
      onRemoved={() => {
        onClose();
        onRemoved(ids);
      }}
    />
  );
}
