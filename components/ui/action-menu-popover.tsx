import { Popover, type PopoverProps } from '@mantine/core';
import { type ReactNode, type Ref, type RefObject, useImperativeHandle } from 'react';
import classes from './action-menu.module.css';

type Anchor = RefObject<HTMLButtonElement | null>;

type Props = {
  id: string;
  anchor: Anchor;
  opened: boolean;
  position: PopoverProps['position'];
  onClose: () => void;
  children: ReactNode;
};

export function ActionMenuPopover({ id, anchor, opened, position, onClose, children }: Props) {
  return (
    <Popover
      id={id}
      opened={opened}
      onChange={(wanted) => !wanted && onClose()}
      position={position}
      offset={0}
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <AnchorOf element={anchor} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>{children}</Popover.Dropdown>
    </Popover>
  );
}

/** Stands for the button, which was there long before. */
function AnchorOf({ element, ref }: { element: Anchor; ref?: Ref<HTMLButtonElement> }) {
  useImperativeHandle(ref, () => element.current as HTMLButtonElement, [element]);
  return null;
}
