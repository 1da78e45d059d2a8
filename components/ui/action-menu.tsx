import type { PopoverProps } from '@mantine/core';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { type ReactElement, type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import classes from './action-menu.module.css';

const ActionMenuPopover = dynamic(
  () => import('./action-menu-popover').then((file) => file.ActionMenuPopover),
  {
    ssr: false,
  },
);

type Target = {
  ref: RefObject<HTMLButtonElement | null>;
  id: string;
  'aria-haspopup': 'dialog';
  'aria-expanded': boolean;
  onClick: () => void;
};

type Props = {
  /** The button that opens it. */
  target: (props: Target) => ReactElement;
  position: PopoverProps['position'];
  /** Gets how to close it, which gives the focus back to the button. */
  children: (close: () => void) => ReactNode;
};

/** A few buttons behind a button, loaded when they are first wanted. Escape and a click elsewhere close it. */
export function ActionMenu({ target, position, children }: Props) {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  function toggle() {
    setWanted(true);
    setOpened(!opened);
  }

  function close() {
    setOpened(false);
    button.current?.focus();
  }

  return (
    <>
      {target({
        ref: button,
        id,
        'aria-haspopup': 'dialog',
        'aria-expanded': opened,
        onClick: toggle,
      })}
      {wanted && (
        <ActionMenuPopover id={id} anchor={button} opened={opened} position={position} onClose={close}>
          {children(close)}
        </ActionMenuPopover>
      )}
    </>
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
