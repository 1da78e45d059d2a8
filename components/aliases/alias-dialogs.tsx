import dynamic from 'next/dynamic';
import { useReturnFocus } from '@/components/ui/use-return-focus';
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

export type AliasDialog = { kind: 'create' } | { kind: 'edit' | 'remove'; alias: AliasView };

type Props = {
  domain: string;
  dialog: AliasDialog | null;
  onChanged: (address: string) => void;
  onClose: () => void;
};

/** What comes up over the list, loaded when it is wanted. */
export function AliasDialogs({ domain, dialog, onChanged, onClose }: Props) {
  useReturnFocus(dialog !== null);
  switch (dialog?.kind) {
    case 'create':
      return <CreateModal domain={domain} onClose={onClose} onCreated={onChanged} />;
    case 'edit':
      return <EditModal alias={dialog.alias} onClose={onClose} onUpdated={onChanged} />;
    case 'remove':
      return <RemoveModal alias={dialog.alias} onClose={onClose} />;
    default:
      return null;
  }
}
