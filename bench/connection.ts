import { Agent, request } from 'node:http';

export type Answer = { status: number; body: string; ms: number };

export type Ask = (path: string, options?: { method?: string; body?: unknown }) => Promise<Answer>;

/** What is sent, and as what: bytes are a file, all else is JSON. */
function sentOf(body: unknown): { type?: string; content?: string | Uint8Array } {
  if (body === undefined) return {};
  return body instanceof Uint8Array
    ? { type: 'application/octet-stream', content: body }
    : { type: 'application/json', content: JSON.stringify(body) };
}

/** Asks over connections that are kept open, at most this many; `ms` is from sending to the last byte. */
export function connect(url: string, cookie: string, connections: number): { ask: Ask; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { port } = new URL(url);
  const ask: Ask = (path, { method = 'GET', body } = {}) =>
    new Promise((resolve, reject) => {
      const { type, content } = sentOf(body);
      const headers = { cookie, ...(type !== undefined && { 'content-type': type }) };
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
      sent.end(content);
    });
  return { ask, close: () => agent.destroy() };
}
