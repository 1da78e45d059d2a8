import classes from './list-skeleton.module.css';

const ROWS = [62, 48, 70, 55, 64, 44, 58, 50];

/** The shape of what is to come; it only appears when the answer takes a while. */
export function ListSkeleton() {
  return (
    <div className={classes.root} aria-hidden>
      {ROWS.map((width) => (
        <div key={width} className={classes.row}>
          <Bar percent={width} />
          <Bar percent={110 - width} />
          <Bar percent={60} />
          <Bar percent={80} />
        </div>
      ))}
    </div>
  );
}

/** Not Mantine's, which would be loaded for this alone. */
function Bar({ percent }: { percent: number }) {
  return <div className={classes.bar} style={{ width: `${percent}%` }} />;
}
