type Sql = (text: string) => Promise<Record<string, unknown>[]>;

type Table = { name: string; columns: string; parents: string[]; triggered: boolean };

/** What nobody may undo, and what tells of no change. */
const LEFT = `'_prisma_migrations', 'audit_events', 'audit_seals', 'throttles', 'outbox'`;

const TABLES = `
  SELECT c.relname AS name,
    (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
    ARRAY(SELECT confrelid::regclass::text FROM pg_constraint
      WHERE conrelid = c.oid AND contype = 'f' AND confrelid <> c.oid) AS parents,
    EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal) AS triggered
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN (${LEFT})`;

/** Those that others refer to come first. */
function parentsFirst(tables: Table[]): Table[] {
  const sorted: Table[] = [];
  const isIn = (name: string) => sorted.some((table) => table.name === name);
  while (sorted.length < tables.length) {
    const next = tables.find(({ name, parents }) => !isIn(name) && parents.every(isIn));
    if (!next) throw new Error('The tables refer to each other in a circle');
    sorted.push(next);
  }
  return sorted;
}

/** Keeps all tables beside themselves. Returns what makes them as they were, past every trigger of ours. */
export async function keepTables(sql: Sql): Promise<() => Promise<void>> {
  const tables = parentsFirst((await sql(TABLES)) as Table[]);
  await sql('CREATE SCHEMA kept');
  for (const { name } of tables) await sql(`CREATE TABLE kept.${name} AS TABLE public.${name}`);
  const triggers = (word: string) =>
    tables
      .filter(({ triggered }) => triggered)
      .map(({ name }) => `ALTER TABLE ${name} ${word} TRIGGER USER;`);
  const back = [
    ...triggers('DISABLE'),
    ...tables.map(({ name }) => `DELETE FROM ${name};`).reverse(),
    ...tables.map(
      ({ name, columns }) => `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM kept.${name};`,
    ),
    ...triggers('ENABLE'),
  ].join('\n');
  return async () => void (await sql(`BEGIN; ${back} COMMIT;`));
}
