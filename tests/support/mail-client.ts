import { connect, type Socket } from 'node:net';

export type Protocol = 'imap' | 'pop3' | 'sieve' | 'submission';

export const protocols: Protocol[] = ['imap', 'pop3', 'sieve', 'submission'];

type Step = { say: string | null; until: RegExp };

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const plain = (user: string, password: string) => Buffer.from(`\0${user}\0${password}`).toString('base64');

/** What a mail program says to sign in, and how each answer ends. */
const dialogues: Record<Protocol, (user: string, password: string) => Step[]> = {
  imap: (user, password) => [
    { say: null, until: /^\* OK .*\r\n/m },
    { say: `a LOGIN ${quoted(user)} ${quoted(password)}`, until: /^a .*\r\n/m },
  ],
  pop3: (user, password) => [
    { say: null, until: /^\+OK.*\r\n/m },
    { say: `USER ${user}`, until: /^[+-].*\r\n/m },
    { say: `PASS ${password}`, until: /^[+-].*\r\n/m },
  ],
  sieve: (user, password) => [
    { say: null, until: /^OK.*\r\n/m },
    { say: `AUTHENTICATE "PLAIN" "${plain(user, password)}"`, until: /^(OK|NO|BYE).*\r\n/m },
  ],
  submission: (user, password) => [
    { say: null, until: /^220 .*\r\n/m },
    { say: 'EHLO client.test', until: /^250 .*\r\n/m },
    { say: `AUTH PLAIN ${plain(user, password)}`, until: /^[25]\d\d .*\r\n/m },
  ],
};

export type MailConnection = {
  /** The last line of the server's answer to the sign-in. */
  answer: string;
  isSignedIn: boolean;
  /** Says a line and waits for what answers it. */
  ask(line: string, until: RegExp): Promise<string>;
  /** Settles when the server has closed the connection. */
  ended: Promise<void>;
  close(): void;
};

function reader(socket: Socket) {
  let heard = '';
  let wake = () => {};
  socket.setEncoding('latin1');
  socket.on('data', (text) => {
    heard += text;
    wake();
  });
  return async (until: RegExp): Promise<string> => {
    while (!until.test(heard)) {
      if (socket.destroyed) throw new Error(`The server hung up after ${JSON.stringify(heard)}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
        socket.once('close', () => resolve());
      });
    }
    const answer = until.exec(heard)?.[0] ?? '';
    heard = '';
    return answer.trim();
  };
}

/** An open connection from this address of the machine. */
function open(port: number, localAddress: string) {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => {});
  const read = reader(socket);
  const ask = (line: string, until: RegExp) => {
    socket.write(`${line}\r\n`);
    return read(until);
  };
  return { read, ask, ended, close: () => void socket.destroy() };
}

/** Signs in over a connection of its own, which stays open. */
export async function signIn(
  protocol: Protocol,
  port: number,
  user: string,
  password: string,
): Promise<MailConnection> {
  const { read, ...connection } = open(port, '127.0.0.1');
  let answer = '';
  for (const { say, until } of dialogues[protocol](user, password)) {
    answer = await (say === null ? read(until) : connection.ask(say, until));
  }
  return { ...connection, answer, isSignedIn: /^(a OK|\+OK|OK|235)/.test(answer) };
}

/** Greets an SMTP server from another address than Postfix trusts. */
export async function greetSmtp(port: number): Promise<Pick<MailConnection, 'ask' | 'close'>> {
  const { read, ...connection } = open(port, '127.0.0.2');
  await read(/^220 .*\r\n/m);
  await connection.ask('EHLO client.test', /^250 .*\r\n/m);
  return connection;
}
