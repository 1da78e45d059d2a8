import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** `id`: to hide it with before its time. */
export type Toast = { id?: string; title?: ReactNode; message: ReactNode; color?: string };

/** Tells something in passing, at the edge of the page. */
export function useToast(): (toast: Toast) => void {
  const t = useTranslations('common');
  return (toast) => notifications.show({ ...toast, closeButtonProps: { 'aria-label': t('close') } });
}
