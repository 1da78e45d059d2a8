// What a list costs without a framework: node:http, pg, one statement, JSON. No session, no check, no view: the floor.
import { createServer } from 'node:http';
import pg from 'pg';

/** @type {{ url: string, limit: number, statements: Record<string, import('./statement').Statement> }} */
const { url, limit, statements } = JSON.parse(process.env.BENCH_BARE ?? '');
const pool = new pg.Pool({ connectionString: url });

/** @type {import('node:http').RequestListener} */
async function answer(request, response) {
  const statement = statements[decodeURIComponent(request.url?.slice(1) ?? '')];
  if (!statement) return response.writeHead(404).end();
  const { rows } = await pool.query(statement.text, statement.values);
  const items = rows.slice(0, limit);
  response.setHeader('Content-Type', 'application/json');
  return response.end(JSON.stringify({ items, next: rows.length > limit ? 'more' : null }));
}

const server = createServer((request, response) => {
  answer(request, response)?.catch((error) => response.writeHead(500).end(String(error)));
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : null);
});
process.once('disconnect', () => process.exit());
