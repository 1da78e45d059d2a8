import { Skeleton } from '@mantine/core';
import classes from './message-list.module.css';

const ROWS = [62, 48, 70, 55, 64, 44, 58, 50];

/** The shape of what is to come; it only appears when the answer takes a while. */
export function MessageSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden>
      {ROWS.map((width) => (
        <div key={width} className={classes.ghost}>
          <Skeleton height={10} width={`${width - 20}%`} />
          <Skeleton height={10} width={`${width + 20}%`} />
        </div>
      ))}
    </div>
  );
}
