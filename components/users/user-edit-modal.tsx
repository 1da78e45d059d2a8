'use client';

import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
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
  const isPhone = useMediaQuery('(max-width: 40em)');
  const { opened, shown, asking, setDirty, requestClose, stay, leave } = useLeaveGuard({
    address,
    onOpen,
    onClose,
  });
  return (
    <Modal
      opened={opened}
      onClose={requestClose}
      title={t('title')}
      size={560}
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
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
        >
          {asking && <LeaveNotice onStay={stay} onLeave={leave} />}
        </UserEdit>
      )}
    </Modal>
  );
}
