import type { ReactNode } from 'react';
import classes from './attention.module.css';

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** Brings what came up in a long form before the eyes, and the keys to its buttons. */
export function Attention({ children }: { children: ReactNode }) {
  return (
    <div ref={takeFocus} tabIndex={-1} className={classes.root}>
      {children}
    </div>
  );
}
