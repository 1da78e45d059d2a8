import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import proxyaddr from 'proxy-addr';
import { env } from '@/lib/env';
import { directionOf } from './hosts';
import { linger } from './linger';
import { BadRequest, problem } from './problem';
import { limitRequest, UPLOAD_TIMEOUT_MS } from './request-timeout';

/** One year. */
const HSTS = 'max-age=31536000; includeSubDomains';
const HEADERS_TIMEOUT_MS = 10_000;
/** Longer than a proxy keeps its own, so that it is not the panel that closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;
const STOP_TIMEOUT_MS = 10_000;

type Settings = {
  root: string;
  host: string;
  port: number;
  dev: boolean;
  /** Addresses, CIDR ranges or proxy-addr's names (`loopback`) whose X-Forwarded-For is believed. */
  trustedProxies: string[];
};

export type Panel = { port: number; stop(): Promise<void> };

/** The one place where a client's address is decided: what it says of itself is overwritten. */
function rememberClient(request: IncomingMessage, trust: ReturnType<typeof proxyaddr.compile>): void {
  const ip = proxyaddr(request, trust).replace(/^::ffff:(?=\d+\.)/, '');
  request.headers['x-forwarded-for'] = ip;
  for (const name of [
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-port',
    'forwarded',
    'x-real-ip',
  ]) {
    delete request.headers[name];
  }
}

function isMalformed({ url = '' }: IncomingMessage): boolean {
  try {
    decodeURIComponent(url);
    return false;
  } catch {
    return true;
  }
}

/** Next answers 500 to a path that is no UTF-8: it does not come that far. */
async function refuseMalformed(response: ServerResponse): Promise<void> {
  const answer = problem(new BadRequest(400, 'malformed-path'), randomUUID());
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}

/** What a host does not serve is looked for where nothing is, or elsewhere: then it is answered, and this is true. */
function isSentAway(request: IncomingMessage, response: ServerResponse): boolean {
  const { url = '/', headers } = request;
  const direction = directionOf(headers.host, url);
  if (direction === 'nowhere') request.url = url.startsWith('/api/') ? '/api/v1/-' : '/-';
  if (typeof direction === 'string') return false;
  response.writeHead(303, { Location: direction.location, 'Cache-Control': 'no-store' }).end();
  return true;
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** A page that listens for events would listen for ever; it comes back by itself when there is a server again. */
function endEvents(open: Set<ServerResponse>): void {
  for (const response of open) {
    if (response.getHeader('content-type') === 'text/event-stream') response.destroy();
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Serves the panel. */
export async function startPanel({ root, host, port, dev, trustedProxies }: Settings): Promise<Panel> {
  const trust = proxyaddr.compile(trustedProxies);
  const isHttps = env().baseUrl.protocol === 'https:';
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: UPLOAD_TIMEOUT_MS });
  const app = next({ dev, dir: root, hostname: host, port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  const open = new Set<ServerResponse>();
  server.on('request', (request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    limitRequest(request, response);
    linger(request, response);
    if (isMalformed(request)) return void refuseMalformed(response);
    rememberClient(request, trust);
    if (isHttps) response.setHeader('Strict-Transport-Security', HSTS);
    if (isSentAway(request, response)) return;
    void handle(request, response);
  });
  const listening = await listen(server, host, port);
  return {
    port: listening,
    async stop() {
      endEvents(open);
      await close(server);
      await app.close();
    },
  };
}
