import { Skeleton } from '@mantine/core';
import classes from './domain-table.module.css';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The shape of what is to come; it only appears when the answer takes a while. */
export function DomainSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden>
      {ROWS.map((row) => (
        <div key={row} className={classes.skeletonRow}>
          <Skeleton height={12} width="30%" />
          <Skeleton height={12} width="40%" />
          <Skeleton height={12} width="10%" />
        </div>
      ))}
    </div>
  );
}
