'use client';

import { Modal } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { UserView } from '@/lib/operations/users/view';
import { UserRemoveForm } from './user-remove-form';

/** `user`: who is to be deleted; null closes it. */
export function UserRemoveModal({ user, onClose }: { user: UserView | null; onClose: () => void }) {
  const t = useTranslations('userRemove');
  const [shown, setShown] = useState(user);
  if (user !== null && user !== shown) setShown(user);
  return (
    <Modal
      opened={user !== null}
      onClose={onClose}
      title={t('title')}
      size={480}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {shown && <UserRemoveForm key={shown.address} user={shown} onClose={onClose} />}
    </Modal>
  );
}
