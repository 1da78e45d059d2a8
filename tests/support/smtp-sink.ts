import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export type Letter = { to: string[]; text: string };

/** Speaks as much of SMTP (RFC 5321) as it takes to be handed a letter. */
async function converse(socket: Socket, letters: Letter[]): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let to: string[] = [];
  let data: string[] | null = null;
  say('220 sink.test');
  for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (data !== null) {
      if (line !== '.') {
        data.push(line.replace(/^\./, ''));
        continue;
      }
      letters.push({ to, text: data.join('\n').replace(/=\n/g, '').replaceAll('=3D', '=') });
      [to, data] = [[], null];
      say('250 taken');
    } else if (/^RCPT/i.test(line)) {
      to.push(/<(.*)>/.exec(line)?.[1] ?? '');
      say('250 fine');
    } else if (/^DATA/i.test(line)) {
      data = [];
      say('354 go on');
    } else if (/^QUIT/i.test(line)) {
      socket.end('221 bye\r\n');
    } else say('250 fine');
  }
}

/** A mail server at `port` that keeps what it is handed. */
export async function startSmtpSink(port = 0) {
  const letters: Letter[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    converse(socket, letters).catch(() => undefined);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    letters,
    async stop() {
      server.close();
      await once(server, 'close');
    },
  };
}
