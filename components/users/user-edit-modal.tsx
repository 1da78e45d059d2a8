'use client';

import { useTranslations } from 'next-intl';
import { FormModal } from '@/components/form/form-modal';
import { LeaveNotice } from '@/components/ui/leave-notice';
import { useLeaveGuard } from './use-leave-guard';
import { UserEdit } from './user-edit';

type Props = {
  /** Whose pop-up is open. */
  address: string | null;
  onOpen: (address: string) => void;
  onClose: () => void;
  onUpdated: (address: string) => void;
};

export function UserEditModal({ address, onOpen, onClose, onUpdated }: Props) {
  const t = useTranslations('userEdit');
  const { opened, shown, asking, setDirty, requestClose, stay, leave } = useLeaveGuard({
    address,
    onOpen,
    onClose,
  });
  return (
    <FormModal opened={opened} title={t('title')} onClose={requestClose}>
      {shown !== null && (
        <UserEdit
          key={shown}
          address={shown}
          onDirty={setDirty}
          onCancel={requestClose}
          onUpdated={() => {
            setDirty(false);
            onClose();
            onUpdated(shown);
          }}
          question={asking && <LeaveNotice onStay={stay} onLeave={leave} />}
        />
      )}
    </FormModal>
  );
}
