import dynamic from 'next/dynamic';
import type { ListDialog } from '@/components/list/use-list-dialog';
import type { AliasView } from '@/lib/operations/aliases/view';

const CreateModal = dynamic(() => import('./alias-create-modal').then((file) => file.AliasCreateModal), {
  ssr: false,
});
const EditModal = dynamic(() => import('./alias-edit-modal').then((file) => file.AliasEditModal), {
  ssr: false,
});
const RemoveModal = dynamic(() => import('./alias-remove-modal').then((file) => file.AliasRemoveModal), {
  ssr: false,
});

type Props = {
  domain: string;
  dialog: ListDialog<AliasView> | null;
  onChanged: (address: string) => void;
  onClose: () => void;
};

/** What comes up over the list, loaded when it is wanted. */
export function AliasDialogs({ domain, dialog, onChanged, onClose }: Props) {
  switch (dialog?.kind) {
    case 'create':
      return <CreateModal domain={domain} onClose={onClose} onCreated={onChanged} />;
    case 'edit':
      return <EditModal alias={dialog.row} onClose={onClose} onUpdated={onChanged} />;
    case 'remove':
      return <RemoveModal alias={dialog.row} onClose={onClose} />;
    default:
      return null;
  }
}
