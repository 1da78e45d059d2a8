import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { linger } from '@/lib/http/linger';

const LINGER_MS = 500;
const PIECE = Buffer.alloc(1024 * 1024);
const PIECES = 32;

let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    linger(request, response, LINGER_MS);
    request.on('error', () => {});
    if (request.url === '/close') response.setHeader('Connection', 'close');
    // As a handler that gives up in the middle leaves it.
    request.once('data', () => {
      request.pause();
      response.end('no');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A request that has begun, what was answered so far, and whether it broke. */
function send(path: string): { socket: Socket; answer: () => string; broken: () => string | null } {
  const { port } = server.address() as AddressInfo;
  let text = '';
  let error: string | null = null;
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', ({ message }) => {
    error = message;
  });
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${PIECES * PIECE.length}\r\n\r\n`);
  return { socket, answer: () => text, broken: () => error };
}

async function sendAll(socket: Socket): Promise<void> {
  for (let sent = 0; sent < PIECES; sent += 1) if (!socket.write(PIECE)) await once(socket, 'drain');
}

test('who sends more than is read can send it all, and has his answer', async () => {
  const { socket, answer, broken } = send('/close');
  const ended = once(socket, 'end');
  await sendAll(socket);
  await ended;
  expect(answer()).toMatch(/^HTTP\/1\.1 200 .*no/s);
  const closed = once(socket, 'close');
  socket.end();
  await closed;
  expect(broken()).toBeNull();
});

test('where the connection goes on, the next request is answered, and the one after it', async () => {
  const { socket, answer } = send('/keep');
  await sendAll(socket);
  const closed = once(socket, 'close');
  await new Promise((resolve) => setTimeout(resolve, 2 * LINGER_MS));
  for (let count = 2; count < 4; count += 1) {
    socket.write('POST /keep HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nok');
    while (answer().split('HTTP/1.1 200').length <= count) await once(socket, 'data');
  }
  socket.end();
  await closed;
});

test.each(['/close', '/keep'])('who never comes to an end is not listened to for ever: %s', async (path) => {
  const { socket, answer, broken } = send(path);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const drip = setInterval(() => socket.write('x'), 50);
  await closed;
  clearInterval(drip);
  expect(answer()).toContain('no');
  expect(broken()).not.toBeNull();
});
