import { Popover } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import classes from './action-menu.module.css';

type Props = {
  /** The button that opens it. */
  target: (toggle: () => void) => ReactElement;
  position?: 'bottom-end' | 'top-start';
  /** Gets how to close it, which gives the focus back to the button. */
  children: (close: () => void) => ReactNode;
};

/** A few buttons behind a button. Escape and a click elsewhere close it. */
export function ActionMenu({ target, position = 'bottom-end', children }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position={position} trapFocus returnFocus shadow="md">
      <Popover.Target>{target(() => setOpened(!opened))}</Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  );
}

type ItemProps = {
  icon: ReactNode;
  /** What destroys is red. */
  danger?: boolean;
  /** One of several of which one holds. */
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
};

export function ActionMenuItem({ icon, danger, pressed, onClick, children }: ItemProps) {
  return (
    <button
      type="button"
      className={classes.item}
      data-danger={danger || undefined}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {icon}
      {children}
    </button>
  );
}
