import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './list-table.module.css';

export type Column<Row> = {
  /** How it is set: what the row is called, a text that is cut where there is no room, a number, how it stands. */
  look?: 'name' | 'text' | 'number' | 'state';
  /** The class of the column, for its width and its place on a phone. */
  className?: string;
  header: string;
  /** Before the header. */
  lead?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Not on a phone. */
  wide?: boolean;
};

export type TableProps<Row> = {
  label: string;
  className?: string;
  /** The first says whose row it is. */
  columns: [Column<Row>, ...Column<Row>[]];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** Nothing where there is nothing to do with a row. */
  actions?: (row: Row) => ReactNode;
  /** The key of the row that was changed a moment ago: it glows once. */
  changed: string | null;
  /** Another page is on its way. */
  busy: boolean;
};

function classOf({ look, className }: Pick<Column<never>, 'look' | 'className'>): string | undefined {
  return [look && classes[look], className].filter(Boolean).join(' ') || undefined;
}

export function ListTable<Row>({ label, className, columns, rows, busy, ...row }: TableProps<Row>) {
  const t = useTranslations('list');
  return (
    <table className={`${classes.table} ${className ?? ''}`} aria-label={label} aria-busy={busy}>
      <thead className={classes.head}>
        <tr>
          {columns.map(({ header, lead, ...column }) => (
            <th key={header} scope="col" className={classOf(column)}>
              {lead}
              {header}
            </th>
          ))}
          {row.actions && (
            <th scope="col" className={classes.actions}>
              <VisuallyHidden>{t('actions')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((item) => (
          <Row key={row.keyOf(item)} item={item} columns={columns} {...row} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps<Row> = Pick<TableProps<Row>, 'columns' | 'keyOf' | 'actions' | 'changed'> & { item: Row };

function Row<Item>({ item, columns: [who, ...columns], keyOf, actions, changed }: RowProps<Item>) {
  return (
    <tr className={classes.row} data-glows={keyOf(item) === changed || undefined}>
      <th scope="row" className={classOf(who)}>
        {who.cell(item)}
      </th>
      {columns.map(({ header, cell, wide, ...column }) => (
        <td key={header} className={classOf(column)} data-wide={wide}>
          {cell(item)}
        </td>
      ))}
      {actions && <td className={classes.actions}>{actions(item)}</td>}
    </tr>
  );
}

/** What is counted. Said on a phone alone, where no header says it. */
export function Unit({ children }: { children: ReactNode }) {
  return <span className={classes.unit}> {children}</span>;
}
