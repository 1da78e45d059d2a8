import { z } from 'zod';
import { invalid } from './refusal';

const PAGE_LIMIT = 200;

/** What every list takes: how many rows, and the cursor that the page before gave. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
  after: z.string().max(1000).optional(),
};

export type Page<T> = { items: T[]; next: string | null };

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** The key of the last row, opaque to the caller: only the order of a list may change what is in it. */
export function encodeCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** The key after which the page begins; '' sorts before every key. */
export function decodeCursor(cursor: string | undefined): string {
  if (cursor === undefined) return '';
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (encodeCursor(key) !== cursor || !/^[^\p{Cc}]+$/u.test(key)) throw invalid('after', 'cursor');
  return key;
}

/** Cuts the one row too many that tells whether there is a next page. */
export function toPage<Row, View>(
  rows: Row[],
  limit: number,
  key: (row: Row) => string,
  view: (row: Row) => View,
): Page<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
