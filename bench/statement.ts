import pg from 'pg';

export type Statement = { text: string; values: unknown[] };

type Query = (...args: unknown[]) => unknown;

/**
 * The last statement that `work` sends, with its values, exactly as it goes to PostgreSQL. Listens where Prisma's
 * adapter and the driver meet, so that what is measured beside the panel can never differ from what it really asks.
 */
export async function lastStatementOf(work: () => Promise<unknown>): Promise<Statement> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  let last: Statement | undefined;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const { text, values } = args[0] as Partial<Statement>;
    if (text) last = { text, values: values ?? [] };
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  if (!last) throw new Error('No statement was sent');
  return last;
}
