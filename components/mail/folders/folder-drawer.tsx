import { Drawer } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Props = { opened: boolean; onClose: () => void; children: ReactNode };

export function FolderDrawer({ opened, onClose, children }: Props) {
  const t = useTranslations('mail.folders');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size={300}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  );
}
