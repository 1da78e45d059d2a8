import { Popover, type PopoverProps } from '@mantine/core';
import Link from 'next/link';
import { type ReactElement, type ReactNode, type RefObject, useRef, useState } from 'react';
import classes from './action-menu.module.css';

type Target = { ref: RefObject<HTMLButtonElement | null>; onClick: () => void };

type Props = {
  /** The button that opens it. */
  target: (props: Target) => ReactElement;
  position: PopoverProps['position'];
  /** Gets how to close it, which gives the focus back to the button. */
  children: (close: () => void) => ReactNode;
};

/** A few buttons behind a button. Escape and a click elsewhere close it. */
export function ActionMenu({ target, position, children }: Props) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setOpened(false);
    button.current?.focus();
  }

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position={position}
      offset={0}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>{target({ ref: button, onClick: () => setOpened(!opened) })}</Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>{children(close)}</Popover.Dropdown>
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

type LinkProps = {
  icon: ReactNode;
  href: string;
  /** Loads a document of its own: another panel is behind it. */
  leaves?: boolean;
  onFollow?: () => void;
  children: ReactNode;
};

export function ActionMenuLink({ icon, href, leaves, onFollow, children }: LinkProps) {
  const Anchor = leaves ? 'a' : Link;
  return (
    <Anchor className={classes.item} href={href} onClick={onFollow}>
      {icon}
      {children}
    </Anchor>
  );
}
