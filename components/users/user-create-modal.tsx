'use client';

import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LeaveNotice } from '@/components/ui/leave-notice';
import type { DomainView } from '@/lib/operations/domains/view';
import { UserCreateForm } from './user-create-form';

type Props = {
  opened: boolean;
  domainName: string;
  /** Its limits, once they are known. */
  domain: DomainView | null;
  onClose: () => void;
  onCreated: (address: string) => void;
};

export function UserCreateModal({ opened, domainName, domain, onClose, onCreated }: Props) {
  const t = useTranslations('userCreate');
  const isPhone = useMediaQuery('(max-width: 40em)');
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);

  function leave() {
    setAsking(false);
    setDirty(false);
    onClose();
  }

  const requestClose = () => (dirty && !asking ? setAsking(true) : leave());
  return (
    <Modal
      opened={opened}
      onClose={requestClose}
      title={t('title')}
      size={560}
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <UserCreateForm
        domainName={domainName}
        domain={domain}
        onDirty={setDirty}
        onCancel={requestClose}
        onCreated={(address) => {
          leave();
          onCreated(address);
        }}
      >
        {asking && <LeaveNotice onStay={() => setAsking(false)} onLeave={leave} />}
      </UserCreateForm>
    </Modal>
  );
}
