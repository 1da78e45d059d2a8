import type { ReactNode } from 'react';
import classes from './status.module.css';

type Props = { value: 'active' | 'disabled' | 'pending'; children: ReactNode };

/** The dot repeats what the word says. */
export function Status({ value, children }: Props) {
  return (
    <span className={classes.root} data-status={value}>
      {children}
    </span>
  );
}
