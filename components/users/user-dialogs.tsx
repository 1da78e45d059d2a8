import dynamic from 'next/dynamic';
import { useState } from 'react';
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
  creating: boolean;
  removing: UserView | null;
  /** An address that was just changed or made. */
  onChanged: (address: string) => void;
  onCreateClosed: () => void;
  onRemoveClosed: () => void;
};

/** Loads each pop-up when it is first wanted, and gives the focus back when it closes. */
export function UserDialogs({
  view,
  domain,
  creating,
  removing,
  onChanged,
  onCreateClosed,
  onRemoveClosed,
}: Props) {
  useReturnFocus(view.edit !== null || creating || removing !== null);
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
      {creating && (
        <CreateModal
          domainName={view.domain}
          domain={domain}
          onClose={onCreateClosed}
          onCreated={onChanged}
        />
      )}
      {removing && <RemoveModal user={removing} onClose={onRemoveClosed} />}
    </>
  );
}

function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}
