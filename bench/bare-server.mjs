// What a list costs without a framework: node:http, pg, one statement, JSON. No session, no check, no view: the floor.
import { createServer } from 'node:http';
import pg from 'pg';

/** @type {{ url: string, limit: number, statements: Record<string, import('./statement').Statement> }} */
const { url, limit, statements } = JSON.parse(process.env.BENCH_BARE ?? '');
const pool = new pg.Pool({ connectionString: url });

/** @param {string} name */
async function list(name) {
  const { text = '', values = [] } = statements[name] ?? {};
  const { rows } = await pool.query(text, values);
  return JSON.stringify({ items: rows.slice(0, limit), next: rows.length > limit ? 'more' : null });
}

const server = createServer((request, response) => {
  list(decodeURIComponent(request.url?.slice(1) ?? '')).then(
    (body) => response.setHeader('Content-Type', 'application/json').end(body),
    (error) => response.writeHead(500).end(String(error)),
  );
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : null);
});
process.once('disconnect', () => process.exit());
