import { connect, type Socket } from 'node:net';

export type Protocol = 'imap' | 'pop3' | 'sieve' | 'submission';

export const protocols: Protocol[] = ['imap', 'pop3', 'sieve', 'submission'];

type Step = { say: string | null; until: RegExp };

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const plain = (user: string, password: string) => Buffer.from(`\0${user}\0${password}`).toString('base64');

/** RFC 7628. */
const bearer = (user: string, token: string) =>
  Buffer.from(`n,a=${user},\x01auth=Bearer ${token}\x01\x01`).toString('base64');

const greetings: Record<Protocol, Step[]> = {
  imap: [{ say: null, until: /^\* OK .*\r\n/m }],
  pop3: [{ say: null, until: /^\+OK.*\r\n/m }],
  sieve: [{ say: null, until: /^OK.*\r\n/m }],
  submission: [
    { say: null, until: /^220 .*\r\n/m },
    { say: 'EHLO client.test', until: /^250 .*\r\n/m },
  ],
};

/** What a mail program says to sign in, and how each answer ends. */
const byPassword: Record<Protocol, (user: string, password: string) => Step[]> = {
  imap: (user, password) => [{ say: `a LOGIN ${quoted(user)} ${quoted(password)}`, until: /^a .*\r\n/m }],
  pop3: (user, password) => [
    { say: `USER ${user}`, until: /^[+-].*\r\n/m },
    { say: `PASS ${password}`, until: /^[+-].*\r\n/m },
  ],
  sieve: (user, password) => [
    { say: `AUTHENTICATE "PLAIN" "${plain(user, password)}"`, until: /^(OK|NO|BYE).*\r\n/m },
  ],
  submission: (user, password) => [
    { say: `AUTH PLAIN ${plain(user, password)}`, until: /^[25]\d\d .*\r\n/m },
  ],
};

/** A refusal comes as a challenge that says why, and is final when the client has said "go on". */
const byToken: Record<Protocol, (user: string, token: string) => Step & { goOn: string }> = {
  imap: (user, token) => ({
    say: `a AUTHENTICATE OAUTHBEARER ${bearer(user, token)}`,
    until: /^(a|\+) .*\r\n/m,
    goOn: 'AQ==',
  }),
  pop3: (user, token) => ({
    say: `AUTH OAUTHBEARER ${bearer(user, token)}`,
    until: /^[+-].*\r\n/m,
    goOn: 'AQ==',
  }),
  sieve: (user, token) => ({
    say: `AUTHENTICATE "OAUTHBEARER" "${bearer(user, token)}"`,
    until: /^((OK|NO|BYE).*|"[^"]*"|\{\d+\}\r\n.*)\r\n/m,
    goOn: '"AQ=="',
  }),
  submission: (user, token) => ({
    say: `AUTH OAUTHBEARER ${bearer(user, token)}`,
    until: /^[235]\d\d .*\r\n/m,
    goOn: 'AQ==',
  }),
};

const isChallenge = (answer: string) => /^(\+ |"|\{|334)/.test(answer);

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

async function openAndSay(port: number, steps: Step[]) {
  const { read, ...connection } = open(port, '127.0.0.1');
  let answer = '';
  for (const { say, until } of steps) {
    answer = await (say === null ? read(until) : connection.ask(say, until));
  }
  return { ...connection, answer };
}

const isWelcome = (answer: string) => /^(a OK|\+OK|OK|235)/.test(answer);

/** Signs in over a connection of its own, which stays open. */
export async function signIn(
  protocol: Protocol,
  port: number,
  user: string,
  password: string,
): Promise<MailConnection> {
  const steps = [...greetings[protocol], ...byPassword[protocol](user, password)];
  const { answer, ...connection } = await openAndSay(port, steps);
  return { ...connection, answer, isSignedIn: isWelcome(answer) };
}

/** The same with a token in place of a password, by OAUTHBEARER. */
export async function signInByToken(
  protocol: Protocol,
  port: number,
  user: string,
  token: string,
): Promise<MailConnection> {
  const { goOn, ...step } = byToken[protocol](user, token);
  const connection = await openAndSay(port, [...greetings[protocol], step]);
  const answer = isChallenge(connection.answer) ? await connection.ask(goOn, step.until) : connection.answer;
  return { ...connection, answer, isSignedIn: isWelcome(answer) };
}

/** Signs in by IMAP from an address of this machine, saying first (RFC 2971) that it is on behalf of another one. */
export async function signInOnBehalf(
  port: number,
  localAddress: string,
  of: string,
  user: string,
  password: string,
) {
  const { read, ...connection } = open(port, localAddress);
  await read(/^\* OK .*\r\n/m);
  await connection.ask(`i ID ("x-originating-ip" "${of}")`, /^i .*\r\n/m);
  const answer = await connection.ask(`a LOGIN ${quoted(user)} ${quoted(password)}`, /^a .*\r\n/m);
  return { ...connection, isSignedIn: isWelcome(answer) };
}

/** Greets an SMTP server, from another address than the servers trust unless one is given. */
export async function greetSmtp(port: number, localAddress = '127.0.0.2') {
  const { read, ...connection } = open(port, localAddress);
  await read(/^220 .*\r\n/m);
  await connection.ask('EHLO client.test', /^250 .*\r\n/m);
  return connection;
}
