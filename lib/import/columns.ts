import { invalid } from '@/lib/core/refusal';
import { USER_COLUMNS, type UserColumn } from '@/lib/core/user-file';

/** What an export says besides: nothing that can be imported. */
const UNREAD = ['used_bytes', 'password_changed_at', 'created_at'];

function isColumn(name: string): name is UserColumn {
  return (USER_COLUMNS as readonly string[]).includes(name);
}

/** Which column each cell of a line belongs to; null for what is not read. Throws Refusal 'invalid' about the header. */
export function readHeader(cells: string[]): (UserColumn | null)[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const unknown = names.findIndex((name) => !isColumn(name) && !UNREAD.includes(name));
  if (unknown >= 0) throw invalid('body', 'column-unknown', { column: cells[unknown]?.slice(0, 60) ?? '' });
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw invalid('body', 'column-twice', { column: twice });
  if (!names.includes('address')) throw invalid('body', 'column-missing', { column: 'address' });
  return names.map((name) => (isColumn(name) ? name : null));
}

/** The separator of this file: the one that its first line has the most of, outside of quotes. */
export function separatorOf(firstLine: string): string {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
