import type { ImapFlow } from 'imapflow';
import type { UserActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { openMailbox } from './connection';
import { imapRefusal } from './failures';
import { endedSessions } from './live';
import { turn, wakeNext } from './turns';

/** A browser that opens several things at once waits for one of these. */
const PER_SESSION = 4;
const IN_ALL = 500;
const IDLE_MS = 120_000;
const SWEEP_MS = 5_000;

type Connection = { client: ImapFlow; sessionId: string; busy: boolean; since: number };
type Pool = { connections: Set<Connection>; watched: Map<string, Set<() => void>> };

const kept = globalThis as typeof globalThis & { postroomMailboxes?: Pool };

function pool(): Pool {
  if (!kept.postroomMailboxes) {
    kept.postroomMailboxes = { connections: new Set(), watched: new Map() };
    setInterval(() => void sweep().catch(() => undefined), SWEEP_MS).unref();
  }
  return kept.postroomMailboxes;
}

function ofSession(sessionId: string): Connection[] {
  return [...pool().connections].filter((connection) => connection.sessionId === sessionId);
}

function forget(connection: Connection): void {
  if (pool().connections.delete(connection)) wakeNext(connection.sessionId);
}

function drop(connection: Connection): void {
  connection.client.close();
  forget(connection);
}

/** The busy ones are let finish what they do: it was allowed when it began. */
async function sweep(): Promise<void> {
  const { connections, watched } = pool();
  const sessions = new Set([...connections].map(({ sessionId }) => sessionId));
  const ended = await endedSessions([...sessions, ...watched.keys()]);
  for (const id of ended) for (const end of watched.get(id) ?? []) end();
  for (const connection of connections) {
    const { busy, since, sessionId } = connection;
    if (!busy && (ended.has(sessionId) || Date.now() - since > IDLE_MS)) drop(connection);
  }
}

/** Calls `end` when this session has ended, however it did. Returns how to stop. */
export function whenSessionEnds(sessionId: string, end: () => void): () => void {
  const { watched } = pool();
  const ends = watched.get(sessionId) ?? new Set();
  watched.set(sessionId, ends.add(end));
  return () => {
    ends.delete(end);
    if (ends.size === 0) watched.delete(sessionId);
  };
}

function makeRoom(): void {
  const { connections } = pool();
  if (connections.size < IN_ALL) return;
  const [oldest] = [...connections].filter(({ busy }) => !busy).sort((a, b) => a.since - b.since);
  if (!oldest) throw new Refusal('overloaded', { retryAfterSeconds: 1 });
  drop(oldest);
}

async function open(actor: UserActor): Promise<Connection> {
  makeRoom();
  const placeholder = { sessionId: actor.sessionId, busy: true, since: Date.now() } as Connection;
  pool().connections.add(placeholder);
  try {
    placeholder.client = await openMailbox(actor);
    placeholder.client.once('close', () => forget(placeholder));
    return placeholder;
  } catch (error) {
    forget(placeholder);
    throw error;
  }
}

function isAt({ client }: Connection, folder: string | null): boolean {
  return folder !== null && client.mailbox !== false && client.mailbox.path === folder;
}

function idleOne(sessionId: string, folder: string | null): Connection | undefined {
  const idle = ofSession(sessionId).filter(({ busy }) => !busy);
  return idle.find((connection) => isAt(connection, folder)) ?? idle[0];
}

/** Selects `folder`, which also tells the connection what has changed in it, and that it is alive. */
async function select(connection: Connection, folder: string | null): Promise<void> {
  const { client } = connection;
  if (folder === null || isAt(connection, folder)) await client.noop();
  else await client.mailboxOpen(folder);
  if (!client.usable) throw new Error('closed');
}

/** One that is kept may have died since: then a fresh one takes its place, before anything was asked of it. */
async function take(actor: UserActor, folder: string | null): Promise<Connection> {
  const idle = idleOne(actor.sessionId, folder);
  if (idle) {
    idle.busy = true;
    try {
      await select(idle, folder);
      return idle;
    } catch (error) {
      if (idle.client.usable) {
        release(idle);
        throw error;
      }
      drop(idle);
      return take(actor, folder);
    }
  }
  if (ofSession(actor.sessionId).length >= PER_SESSION) {
    await turn(actor.sessionId);
    return take(actor, folder);
  }
  const fresh = await open(actor);
  try {
    if (folder !== null) await select(fresh, folder);
    return fresh;
  } catch (error) {
    if (fresh.client.usable) release(fresh);
    else drop(fresh);
    throw error;
  }
}

function release(connection: Connection): void {
  if (!connection.client.usable) {
    drop(connection);
    return;
  }
  connection.busy = false;
  connection.since = Date.now();
  wakeNext(connection.sessionId);
}

/** A connection for as long as its borrower needs it. `spoilt`: something is still under way on it. */
export type Borrowed = { client: ImapFlow; giveBack(spoilt?: boolean): void };

/** Like {@link withMailbox}, for what goes on after the function returned: a download. */
export async function borrowMailbox(actor: UserActor, folder: string | null): Promise<Borrowed> {
  try {
    const connection = await take(actor, folder);
    return {
      client: connection.client,
      giveBack: (spoilt) => (spoilt ? drop(connection) : release(connection)),
    };
  } catch (error) {
    // Whoever was woken and takes none leaves it to the next: nobody else would wake that one.
    wakeNext(actor.sessionId);
    throw imapRefusal(error);
  }
}

/**
 * Works on the mailbox of this session, with `folder` selected unless it is null. The connection is this work's alone
 * while it lasts. Throws Refusals: 'unavailable' (`mail-server-down`), 'unauthenticated', 'not-found'
 * (`folder-not-found`). Nothing is tried a second time once the work began.
 */
export async function withMailbox<T>(
  actor: UserActor,
  folder: string | null,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const { client, giveBack } = await borrowMailbox(actor, folder);
  try {
    return await work(client);
  } catch (error) {
    throw imapRefusal(error);
  } finally {
    giveBack();
  }
}
