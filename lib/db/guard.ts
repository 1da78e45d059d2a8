import type { Prisma } from './generated/client';
import { blocksOf } from './statement';

type Known = ReadonlySet<string>;

/** Hold nothing of a tenant's that is not asked for by a name found elsewhere. */
const NOBODYS: string[] = ['Outbox', 'Letter', 'Throttle', 'MailboxUsage', 'LastLogin'];
const NOBODYS_TABLES = ['outbox', 'letters', 'throttles', 'mailbox_usage', 'last_logins'];

/** What is excluded is no condition that keeps to one's own. */
const EXCLUDES = new Set(['NOT', 'not', 'notIn', 'none', 'every']);

/** Whether conditions or data keep to what is known. Of alternatives each must; where there are none, nothing is matched. */
function keepsTo(known: Known, value: unknown, key = ''): boolean {
  if (typeof value === 'string') return known.has(value);
  const each = (inner: unknown) => keepsTo(known, inner, key);
  if (Array.isArray(value)) return key === 'AND' ? value.some(each) : value.every(each);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return false;
  return Object.entries(value).some(([name, inner]) => !EXCLUDES.has(name) && keepsTo(known, inner, name));
}

/** The same of SQL: every SELECT in it, by itself. */
function sqlKeepsTo(known: Known, { strings, values }: Prisma.Sql): boolean {
  return blocksOf(strings).every(
    ({ tables, parameters, isEmpty }) =>
      isEmpty ||
      tables.every((table) => NOBODYS_TABLES.includes(table)) ||
      parameters.some((index) => keepsTo(known, values[index])),
  );
}

type Asked = { model?: string; args: unknown };

/**
 * The second line behind the scopes of the operations: a statement of an admin that names neither him nor what is his nor
 * what he found is a forgotten filter, and is not sent.
 */
export function requireScope(known: Known, { model, args }: Asked): void {
  if (model !== undefined && NOBODYS.includes(model)) return;
  const { where, data } = args as { where?: unknown; data?: unknown };
  const isFine = model === undefined ? sqlKeepsTo(known, args as Prisma.Sql) : keepsTo(known, where ?? data);
  if (!isFine)
    throw new Error(`A statement without a scope was not sent (${model ?? (args as Prisma.Sql).sql})`);
}

/** A tenant is not found by what is in it: who has a few domains of it has no more. */
const FOUND = /^(id|(?!tenant)\w+Id)$/;

/** Adds the rows that were found. */
export function learn(known: Set<string>, found: unknown): void {
  const rows = Array.isArray(found) ? found : [found];
  for (const row of rows) {
    if (row === null || typeof row !== 'object') continue;
    for (const [name, value] of Object.entries(row))
      if (FOUND.test(name) && typeof value === 'string') known.add(value);
  }
}
