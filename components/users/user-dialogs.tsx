import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { ListDialog } from '@/components/list/use-list-dialog';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { DomainView } from '@/lib/operations/domains/view';
import type { UserView } from '@/lib/operations/users/view';
import { closeUser, openUser, type UsersView } from './users-view';

const EditModal = dynamic(() => import('./user-edit-modal').then((file) => file.UserEditModal), {
  ssr: false,
});
const CreateModal = dynamic(() => import('./user-create-modal').then((file) => file.UserCreateModal), {
  ssr: false,
});
const RemoveModal = dynamic(() => import('./user-remove-modal').then((file) => file.UserRemoveModal), {
  ssr: false,
});

type Props = {
  view: UsersView;
  domain: DomainView | null;
  dialog: ListDialog<UserView> | null;
  /** An address that was just changed or made. */
  onChanged: (address: string) => void;
  onClose: () => void;
};

/** Loads each pop-up when it is first wanted, and gives the focus back when it closes. */
export function UserDialogs({ view, domain, dialog, onChanged, onClose }: Props) {
  useReturnFocus(view.edit !== null);
  const wantsEdit = useEver(view.edit !== null);
  return (
    <>
      {wantsEdit && (
        <EditModal
          address={view.edit}
          onOpen={(address) => openUser(view, address)}
          onClose={() => closeUser(view)}
          onUpdated={onChanged}
        />
      )}
      {dialog?.kind === 'create' && (
        <CreateModal domainName={view.domain} domain={domain} onClose={onClose} onCreated={onChanged} />
      )}
      {dialog?.kind === 'remove' && <RemoveModal user={dialog.row} onClose={onClose} />}
    </>
  );
}

function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}
