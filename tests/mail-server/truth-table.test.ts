import { closeDatabase } from '@/lib/db/client';
import { issueMailToken } from '@/lib/mailbox/token';
import type { Client } from '../support/client';
import { clientWith, trySignInTo } from '../support/client';
import { type MailConnection, protocols } from '../support/mail-client';
import { type MailPanel, newcomer, startMailPanel } from '../support/mail-panel';
import { PASSWORD, untilCounted } from '../support/mail-world';
import { p50AndMax, table } from '../support/table';

const ROUNDS = 2;
const CONNECTIONS = 3;
const NEW = 'Lantern-fish-88';

let stage: MailPanel;

beforeAll(async () => {
  stage = await startMailPanel();
}, 120_000);

const played: Row[] = [];

afterAll(async () => {
  console.log(printed(played));
  await closeDatabase();
  await stage?.stop();
}, 60_000);

const ways = [...protocols, 'panel', 'webmail', 'webmail token'] as const;

type Way = (typeof ways)[number];
type Row = { change: string; way: Way; cutMs: number[]; next: 'refused' | 'allowed' };

/** A token of the session that this browser has. */
async function tokenOf(browser: Client, userId: string): Promise<string> {
  const { body } = await browser('GET', '/api/v1/me/sessions');
  const { id } = body.web.find(({ current }: { current: boolean }) => current);
  return (await issueMailToken({ id, userId })).token;
}

const trySignInAt = (surface: 'panel' | 'webmail', address: string) =>
  trySignInTo(stage.panel.url, 'user', { address, password: PASSWORD, surface });

async function signInAt(surface: 'panel' | 'webmail', address: string): Promise<Client> {
  const { status, cookie } = await trySignInAt(surface, address);
  expect(status).toBe(200);
  return clientWith(stage.panel.url, cookie);
}

type Open = { way: Way; ended: Promise<number> };

/** When the connection ended, by the clock of `performance.now()`. */
function watch(way: Way, connection: MailConnection): Open {
  if (!connection.isSignedIn) throw new Error(`No sign-in by ${way}: ${connection.answer}`);
  return { way, ended: connection.ended.then(() => performance.now()) };
}

/** A page of the webmail that listens: it is told of the end. */
async function listen({ cookie }: Client): Promise<Open> {
  const response = await fetch(`${stage.panel.url}/api/v1/mail/events`, { headers: { cookie } });
  expect(response.status).toBe(200);
  const ended = response.text().then((text) => {
    expect(text).toContain('event: ended');
    return performance.now();
  });
  return { way: 'webmail', ended };
}

/** When a browser has heard that it is signed out: at the first that it asks. */
async function hearSignedOut(browser: Client, path = '/api/v1/me'): Promise<number> {
  expect((await browser('GET', path)).status).toBe(401);
  return performance.now();
}

async function openMail(address: string, webmail: Client, tokens: string[]): Promise<Open[]> {
  const open: Open[] = [];
  for (let count = 0; count < CONNECTIONS; count += 1) {
    const token = tokens[count % tokens.length] ?? '';
    for (const protocol of protocols) open.push(watch(protocol, await stage.world.signIn(protocol, address)));
    open.push(watch('webmail token', await stage.world.signInByToken('imap', address, token)));
    open.push(await listen(webmail));
  }
  await untilCounted([address], open.length);
  return open;
}

/** Which ways still let in what let in before. */
async function signInAgain(address: string, tokens: string[]): Promise<Way[]> {
  const open: Way[] = [];
  for (const protocol of protocols) {
    const { isSignedIn, close } = await stage.world.signIn(protocol, address);
    if (isSignedIn) open.push(protocol);
    close();
  }
  for (const surface of ['panel', 'webmail'] as const) {
    if ((await trySignInAt(surface, address)).status === 200) open.push(surface);
  }
  for (const token of tokens) {
    const { isSignedIn, close } = await stage.world.signInByToken('imap', address, token);
    if (isSignedIn) open.push('webmail token');
    close();
  }
  return open;
}

type Change = {
  name: string;
  make(address: string, own: Client): ReturnType<Client>;
  /** The password is the same as before. */
  keepsPassword?: boolean;
  /** The browser that asks stays signed in. */
  keepsOwn?: boolean;
};

const changes: Change[] = [
  {
    name: 'own change',
    make: (_, own) => own('PUT', '/api/v1/me/password', { password: NEW }),
    keepsOwn: true,
  },
  {
    name: 'own change, everywhere',
    make: (_, own) => own('PUT', '/api/v1/me/password', { password: NEW, everywhere: true }),
  },
  {
    name: 'admin reset',
    make: (address) => stage.sofia('PATCH', `/api/v1/users/${address}`, { password: NEW }),
  },
  {
    name: 'disable user',
    make: (address) => stage.sofia('PATCH', `/api/v1/users/${address}`, { active: false }),
  },
  {
    name: 'disable domain',
    make: (address) => stage.sofia('PATCH', `/api/v1/domains/${address.split('@')[1]}`, { active: false }),
  },
  {
    name: 'log out everywhere (own)',
    make: (_, own) => own('DELETE', '/api/v1/me/sessions'),
    keepsPassword: true,
  },
  {
    name: 'log out everywhere (admin)',
    make: (address) => stage.sofia('DELETE', `/api/v1/users/${address}/sessions`),
    keepsPassword: true,
  },
];

async function play({ name, make, keepsOwn }: Change, address: string): Promise<Row[]> {
  const [user] = await stage.world.query<{ id: string }>('SELECT id FROM users WHERE address = $1', [
    address,
  ]);
  const [own, other] = [await signInAt('panel', address), await signInAt('panel', address)];
  const webmail = await signInAt('webmail', address);
  const tokens = await Promise.all([own, webmail].map((browser) => tokenOf(browser, user?.id ?? '')));
  const open = await openMail(address, webmail, tokens);
  const answer = await make(address, own);
  const answered = performance.now();
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  const browser = { way: 'panel' as const, ended: hearSignedOut(other) };
  await hearSignedOut(webmail, '/api/v1/mail/folders');
  expect((await own('GET', '/api/v1/me')).status).toBe(keepsOwn ? 200 : 401);
  const [again, ...ends] = await Promise.all([
    signInAgain(address, tokens),
    ...[...open, browser].map(async ({ way, ended }) => ({ way, ms: (await ended) - answered })),
  ]);
  return ways.map((way) => ({
    change: name,
    way,
    cutMs: ends.filter((end) => end.way === way).map(({ ms }) => ms),
    next: again.includes(way) ? 'allowed' : 'refused',
  }));
}

describe.each(changes)('$name', (change) => {
  const letThrough: Way[] = change.keepsPassword ? [...protocols, 'panel', 'webmail'] : [];

  test.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
    'ends every open way and every old key, round %i',
    async (round) => {
      const address = await newcomer(
        stage.world,
        `${change.name.replace(/\W+/g, '-').replace(/-$/, '')}-${round}`,
      );
      const rows = await play(change, address);
      played.push(...rows);
      expect(rows.filter(({ next }) => next === 'allowed').map(({ way }) => way)).toEqual(letThrough);
      expect(rows.map(({ cutMs }) => cutMs.length)).toEqual(
        ways.map((way) => (way === 'panel' ? 1 : CONNECTIONS)),
      );
    },
    60_000,
  );
});

function printed(rows: Row[]): string {
  const cell = (name: string, way: Way) => {
    const those = rows.filter((row) => row.change === name && row.way === way);
    const next = those.some((row) => row.next === 'allowed') ? 'allowed: same password' : 'refused';
    return `${p50AndMax(those.flatMap(({ cutMs }) => cutMs))}, ${next}`;
  };
  const head = ['ms from the answer to the cut (p50 / max; below 0: before it), next sign-in', ...ways];
  const lines = changes.map(({ name }) => [name, ...ways.map((way) => cell(name, way))]);
  const allOf = (way: Way) => rows.filter((row) => row.way === way).flatMap(({ cutMs }) => cutMs);
  return table([head, ...lines, ['all', ...ways.map((way) => p50AndMax(allOf(way)))]]);
}
