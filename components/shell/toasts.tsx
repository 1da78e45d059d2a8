import { useNotifications } from '@mantine/notifications';
import dynamic from 'next/dynamic';
import { useState } from 'react';

const ToastList = dynamic(() => import('./toast-list').then((file) => file.ToastList), { ssr: false });

/** Loads what shows the toasts when there is the first one. */
export function Toasts() {
  const isTold = useNotifications().notifications.length > 0;
  const [wanted, setWanted] = useState(false);
  if (isTold && !wanted) setWanted(true);
  return wanted && <ToastList />;
}
