import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { useReturnFocus } from '@/components/ui/use-return-focus';

const Drawer = dynamic(() => import('./folder-drawer').then((file) => file.FolderDrawer), { ssr: false });

type Props = { opened: boolean; onClose: () => void; children: ReactNode };

/** The folders of a narrow window, as a drawer; loaded when it is opened. */
export function PhoneFolders({ opened, onClose, children }: Props) {
  const [wanted, setWanted] = useState(false);
  if (opened && !wanted) setWanted(true);
  useReturnFocus(opened);
  if (!wanted) return null;
  return (
    <Drawer opened={opened} onClose={onClose}>
      {children}
    </Drawer>
  );
}
