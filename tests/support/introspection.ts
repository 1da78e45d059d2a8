import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

async function asRequest(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers(incoming.headers as Record<string, string>);
  headers.set('x-forwarded-for', incoming.socket.remoteAddress ?? '');
  const url = `http://127.0.0.1${incoming.url}`;
  return new Request(url, { method: incoming.method, headers, body: await text(incoming) });
}

/** The one route of the panel that Dovecot 2.4 asks, without the rest of the panel. */
export async function startIntrospection() {
  const { POST } = await import('@/app/api/auth/introspection/route');
  const server = createServer(async (incoming, outgoing) => {
    const answer = await POST(await asRequest(incoming));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
