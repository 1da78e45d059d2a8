import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';
import classes from './door-frame.module.css';

/** The frame of what one sees before one is signed in. */
export function DoorFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes.root}>
      <div className={classes.column}>
        <Mark size={40} />
        <h1 className={classes.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
