import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { known } from '@/lib/core/known';
import { env } from '@/lib/env';
import { refusalOf } from './errors';
import { Prisma, PrismaClient } from './generated/client';
import { learn, requireScope } from './guard';

const STATEMENT_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 2_000;

/** What the database says no to becomes a Refusal here, and only here. */
const refuseWhatTheDatabaseRefuses = Prisma.defineExtension({
  query: {
    async $allOperations({ args, query }) {
      try {
        return await query(args);
      } catch (error) {
        throw refusalOf(error) ?? error;
      }
    },
  },
});

/** No statement of an admin leaves without his scope. */
const keepToWhatIsKnown = Prisma.defineExtension({
  query: {
    async $allOperations({ model, args, query }) {
      const mine = known();
      if (mine === null) return query(args);
      requireScope(mine, { model, args });
      const found = await query(args);
      learn(mine, found);
      return found;
    },
  },
});

/**
 * A named statement is planned once. Not a search: the plan that fits every pattern fits none. Nor what says that it is
 * planned anew, since its tables grow a thousandfold while a connection lives.
 */
function statementName({ sql }: { sql: string }): string {
  return / LIKE |planned anew/.test(sql) ? '' : createHash('sha1').update(sql).digest('hex');
}

function newPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().databaseUrl,
    max: env().databaseConnections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'postroom',
  });
  // Without a listener a connection that breaks between two queries would end the process.
  return pool.on('error', () => {});
}

function connect(pool: pg.Pool) {
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName });
  return new PrismaClient({ adapter }).$extends(refuseWhatTheDatabaseRefuses).$extends(keepToWhatIsKnown);
}

type Client = ReturnType<typeof connect>;

/** A client or the transaction one is in. */
export type Database = Pick<Client, Exclude<keyof Client, `$${string}`> | '$queryRaw' | '$executeRaw'>;

const kept = globalThis as typeof globalThis & { postroomDatabase?: Client; postroomPool?: pg.Pool };

/** The connections of this process. */
function connections(): pg.Pool {
  kept.postroomPool ??= newPool();
  return kept.postroomPool;
}

/** The one client of this process. */
export function db(): Client {
  kept.postroomDatabase ??= connect(connections());
  return kept.postroomDatabase;
}

/**
 * Rows for a stream, of text alone, under the same guard but past Prisma's client: what is made of a million rows, if only a date
 * each, stays in memory until the heap is many times as large. Not for what may be refused: an error is as the driver gives it.
 */
export async function readTexts(query: Prisma.Sql): Promise<string[][]> {
  const mine = known();
  if (mine !== null) requireScope(mine, { args: query });
  const { text, values } = query;
  const { rows } = await connections().query<string[]>({ text, values, rowMode: 'array' });
  return rows;
}

/** All or nothing. Whatever `work` throws undoes it. */
export async function transaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
  try {
    return await db().$transaction((tx) => work(tx));
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

export async function closeDatabase(): Promise<void> {
  await kept.postroomDatabase?.$disconnect();
  await kept.postroomPool?.end();
  kept.postroomDatabase = undefined;
  kept.postroomPool = undefined;
}
