import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './form-modal.module.css';

type Props = {
  opened: boolean;
  title: string;
  /** Less wide, for a question with little in it. */
  small?: boolean;
  /** Only a button of its own closes it: what it shows is not shown again. */
  firm?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** The frame of every form that comes up over a list. On a phone a long one takes the whole of it. */
export function FormModal({ opened, title, small, firm, onClose, children }: Props) {
  const t = useTranslations('common');
  const isPhone = useMediaQuery('(max-width: 40em)');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={small ? 480 : 560}
      fullScreen={isPhone && !small}
      classNames={{ title: classes.title }}
      closeOnEscape={!firm}
      closeOnClickOutside={!firm}
      withCloseButton={!firm}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Modal>
  );
}
