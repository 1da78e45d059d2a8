import { connect, createServer, type Server } from 'node:net';
import { setTimeout } from 'node:timers/promises';

const patienceMs = 15_000;

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  });
}

function close(server: Server): Promise<unknown> {
  return new Promise((resolve) => server.close(resolve));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** As many ports of 127.0.0.1 as there are names, all held until the last is found, so that no two are the same. */
export async function freePorts<Name extends string>(names: readonly Name[]): Promise<Record<Name, number>> {
  const servers = await Promise.all(names.map(listen));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(close));
  return Object.fromEntries(names.map((name, index) => [name, ports[index]])) as Record<Name, number>;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

/** Returns when somebody listens on every one of them. */
export async function waitForPorts(ports: number[]): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (const port of ports) {
    while (!(await answers(port))) {
      if (Date.now() > deadline) throw new Error(`The mail server does not listen on port ${port}.`);
      await setTimeout(50);
    }
  }
}
