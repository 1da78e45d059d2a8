import type { ReactNode } from 'react';
import classes from './notice.module.css';

type Props = {
  /** `pending`: something has to be decided or waited for; `problem`: it was not done. */
  tone?: 'quiet' | 'pending' | 'problem';
  icon?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits. */
  role: 'alert' | 'status';
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
};

/** Something that a form has to say, in the form: not a field's error and not a toast. */
export function Notice({ tone = 'quiet', icon, role, title, children, actions }: Props) {
  return (
    <div role={role} className={classes.root} data-tone={tone}>
      {icon && <span className={classes.icon}>{icon}</span>}
      {title && <strong className={classes.title}>{title}</strong>}
      {children}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
