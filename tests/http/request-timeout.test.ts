import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { limitRequest } from '@/lib/http/request-timeout';

const UPLOAD = '/api/v1/mail/uploads?name=x';

let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    limitRequest(request, response, { requestMs: 300, uploadPauseMs: 300 });
    request.on('error', () => {});
    request.resume().on('end', () => response.end('whole'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends `pieces` bytes, one after each pause; the answer, or '' where the server just hung up. */
async function send(path: string, pieces: number, pauseMs: number): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  let answer = '';
  socket.on('data', (text) => {
    answer += text;
  });
  const closed = once(socket, 'close');
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${pieces}\r\n\r\n`);
  for (let sent = 0; sent < pieces && socket.writable; sent += 1) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    socket.write('x');
  }
  await closed;
  return answer;
}

test('a request that comes too slowly ends, however steadily it comes', async () => {
  expect(await send('/api/v1/me', 10, 60)).toMatch(/^HTTP\/1\.1 408 /);
  expect(await send('/api/v1/mail/uploads/x', 10, 60)).toMatch(/^HTTP\/1\.1 408 /);
});

test('an upload may take longer', async () => {
  expect(await send(UPLOAD, 10, 60)).toMatch(/^HTTP\/1\.1 200 .*whole$/s);
});

test('an upload that stands still ends', async () => {
  expect(await send(UPLOAD, 2, 900)).toBe('');
});
