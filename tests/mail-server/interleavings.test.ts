import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../support/client';
import { interleavings, type Step } from '../support/interleaving';
import type { MailConnection } from '../support/mail-client';
import { type MailPanel, newcomer, startMailPanel } from '../support/mail-panel';
import { PASSWORD } from '../support/mail-world';
import type { TestPanel } from '../support/panel';
import { p50AndMax } from '../support/table';

const COUNT = Number(process.env.POSTROOM_INTERLEAVINGS ?? 200);
const SEED = Number(process.env.POSTROOM_SEED ?? randomInt(2 ** 31));
const AT_ONCE = 8;
const LONGEST_LIFE_MS = 5_000;
const PASSWORDS = [PASSWORD, 'Lantern-fish-88', 'Meadow-stone-31'];

let stage: MailPanel;
let panel: TestPanel;
let sofia: Client;

beforeAll(async () => {
  stage = await startMailPanel();
  // Dovecot verifies these four times as fast: more of them in the time that one waits for a test.
  panel = await stage.startPanel({ POSTROOM_PASSWORD_SCHEME: 'ARGON2ID' });
  sofia = await panel.signIn('sofia');
}, 120_000);

afterAll(async () => {
  await panel?.stop();
  await stage?.stop();
}, 60_000);

/** A step that was made: times by the clock of `performance.now()`, in ms. */
type Made = Step & {
  began: number;
  answered: number;
  ok: boolean;
  session: MailConnection | null;
  cut?: Promise<number>;
};

const now = () => performance.now();

/** 401: the session that asks had been ended by another step. */
async function isDone(answer: ReturnType<Client>): Promise<boolean> {
  const { status, body } = await answer;
  if (status !== 200 && status !== 401) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  return status === 200;
}

function request({ does, password }: Step, address: string, own: Client): ReturnType<Client> {
  const body = { password: PASSWORDS[password] };
  if (does === 'own change') return own('PUT', '/api/v1/me/password', body);
  if (does === 'admin reset') return sofia('PATCH', `/api/v1/users/${address}`, body);
  if (does === 'log out (own)') return own('DELETE', '/api/v1/me/sessions');
  return sofia('DELETE', `/api/v1/users/${address}/sessions`);
}

/** A connection that is ended while it signs in has not been let in. */
const signIn = ({ by, password }: Step, address: string) =>
  stage.world.signIn(by, address, PASSWORDS[password]).catch(() => null);

async function make(step: Step, address: string, own: Client): Promise<Made> {
  await sleep(step.atMs);
  const began = now();
  if (step.does !== 'sign in') {
    const ok = await isDone(request(step, address, own));
    return { ...step, began, answered: now(), ok, session: null };
  }
  const session = await signIn(step, address);
  const cut = session?.ended.then(now);
  return { ...step, began, answered: now(), ok: session?.isSignedIn === true, session, cut };
}

/** The passwords that open the mailbox now. */
async function openers(address: string): Promise<number[]> {
  const open: number[] = [];
  for (const password of PASSWORDS.keys()) {
    const session = await stage.world.signIn('imap', address, PASSWORDS[password]);
    if (session.isSignedIn) open.push(password);
    session.close();
  }
  return open;
}

const isChange = ({ does }: Step) => does === 'own change' || does === 'admin reset';

/** What may be in force now: the changes after whose answer no other was begun; without any the first password. */
function lastPasswords(made: Made[]): number[] {
  const changes = made.filter((one) => isChange(one) && one.ok);
  if (changes.length === 0) return [0];
  return changes
    .filter(({ answered }) => !changes.some(({ began }) => began > answered))
    .map(({ password }) => password);
}

/** When somebody had been told that this session is over; Infinity if nobody had. */
function endOf(session: Made, made: Made[], final: number): number {
  const setAt = made.find((one) => isChange(one) && one.password === session.password)?.answered ?? 0;
  const ends = made.filter(({ does, ok, password, began }) => {
    if (!ok || does === 'sign in') return false;
    if (does.startsWith('log out')) return began > session.answered;
    if (password === session.password || session.password === final) return false;
    return password === final || began > setAt;
  });
  return Math.min(...ends.map(({ answered }) => answered));
}

/** How long the session lived after that; Infinity when it lives longer than it may. */
async function lifeAfter(end: number, { cut }: Made): Promise<number> {
  const patience = sleep(end + LONGEST_LIFE_MS - now(), Number.POSITIVE_INFINITY, { ref: false });
  return ((await Promise.race([cut, patience])) ?? Number.POSITIVE_INFINITY) - end;
}

type Outcome = { made: Made[]; wrong: string[]; lives: number[] };

async function judge(made: Made[], open: number[]): Promise<Outcome> {
  const [final = -1] = open;
  const wrong: string[] = [];
  if (open.length !== 1 || !lastPasswords(made).includes(final)) wrong.push(`opened by ${open}`);
  const sessions = made
    .filter(({ does, ok }) => does === 'sign in' && ok)
    .map((one) => ({ one, end: endOf(one, made, final) }))
    .filter(({ end }) => end < Number.POSITIVE_INFINITY);
  if (sessions.some(({ one, end }) => one.began > end)) wrong.push('an old password was let in');
  const lives = await Promise.all(sessions.map(({ one, end }) => lifeAfter(end, one)));
  if (lives.some((life) => life >= LONGEST_LIFE_MS)) wrong.push('an old session lives');
  return { made, wrong, lives };
}

async function play(steps: Step[], name: string): Promise<Outcome> {
  const address = await newcomer(stage.world, name);
  const own = await panel.signInUser(address, PASSWORD);
  const watched = steps.map((step) => make(step, address, own));
  const made = await Promise.all(watched);
  const outcome = await judge(made, await openers(address));
  for (const { session } of made) session?.close();
  return outcome;
}

async function playAll(all: Step[][]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = all.entries();
  const player = async () => {
    for (const [index, steps] of waiting) outcomes[index] = await play(steps, `walk-${index}`);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, player));
  return outcomes;
}

function summary(outcomes: Outcome[]): string {
  const made = outcomes.flatMap((outcome) => outcome.made);
  const count = (does: string, ok: boolean) =>
    made.filter((one) => one.does === does && one.ok === ok).length;
  const kinds = [...new Set(made.map(({ does }) => does))].map(
    (does) => `${does} ${count(does, true)} done, ${count(does, false)} refused`,
  );
  const lives = outcomes.flatMap((outcome) => outcome.lives);
  return `${outcomes.length} interleavings, POSTROOM_SEED=${SEED}: ${kinds.join('; ')}.
${lives.length} sessions had to end; they lived ${p50AndMax(lives)} ms after the answer (p50 / max; below 0: before it).`;
}

test('no session of an old password outlives its change, no acknowledged change is lost', async () => {
  const all = interleavings(SEED, COUNT);
  const outcomes = await playAll(all);
  console.log(summary(outcomes));
  const wrong = outcomes.flatMap((outcome, index) =>
    outcome.wrong.map((what) => ({ what, steps: all[index] })),
  );
  expect({ seed: SEED, wrong }).toEqual({ seed: SEED, wrong: [] });
}, 300_000);
