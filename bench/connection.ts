import { Agent, request } from 'node:http';

export type Answer = { status: number; body: string; ms: number };

export type Ask = (path: string, options?: { method?: string; body?: unknown }) => Promise<Answer>;

/** Asks over connections that are kept open, at most this many; `ms` is from sending to the last byte. */
export function connect(url: string, cookie: string, connections: number): { ask: Ask; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { port } = new URL(url);
  const ask: Ask = (path, { method = 'GET', body } = {}) =>
    new Promise((resolve, reject) => {
      const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
      const begun = performance.now();
      const sent = request({ agent, host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const ms = performance.now() - begun;
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), ms });
        });
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  return { ask, close: () => agent.destroy() };
}
