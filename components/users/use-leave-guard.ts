import { useRef, useState } from 'react';
import { findOpener } from '@/components/ui/opener';
import { useUnloadWarning } from '@/components/ui/use-unload-warning';

type Doors = { address: string | null; onOpen: (address: string) => void; onClose: () => void };

/**
 * Keeps the pop-up of a user open while something in it would be lost, however somebody leaves: by Escape, by Back
 * (which takes the address away) or for another user. `shown` is whose form there is.
 */
export function useLeaveGuard({ address, onOpen, onClose }: Doors) {
  const [shown, setShown] = useState(address);
  const [seen, setSeen] = useState(address);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);

  if (address !== seen) {
    setSeen(address);
    if (dirty && address !== shown) setAsking(true);
    else if (address !== null) setShown(address);
  }
  const field = useRef<HTMLElement>(null);
  useUnloadWarning(dirty);

  function requestClose() {
    if (!dirty || asking) return leave();
    field.current = findOpener();
    setAsking(true);
  }

  function stay() {
    setAsking(false);
    field.current?.focus();
    if (shown !== null && address !== shown) onOpen(shown);
  }

  function leave() {
    setAsking(false);
    setDirty(false);
    if (address === shown) onClose();
    else if (address !== null) setShown(address);
  }

  return {
    opened: address !== null || (dirty && shown !== null),
    shown,
    asking,
    setDirty,
    requestClose,
    stay,
    leave,
  };
}
