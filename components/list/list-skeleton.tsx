import { Skeleton } from '@mantine/core';
import classes from './list-skeleton.module.css';

const ROWS = [62, 48, 70, 55, 64, 44, 58, 50];

/** The shape of what is to come; it only appears when the answer takes a while. */
export function ListSkeleton() {
  return (
    <div className={classes.root} aria-hidden>
      {ROWS.map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton height={10} width={`${width}%`} />
          <Skeleton height={10} width={`${110 - width}%`} />
          <Skeleton height={10} width="60%" />
          <Skeleton height={10} width="80%" />
        </div>
      ))}
    </div>
  );
}
