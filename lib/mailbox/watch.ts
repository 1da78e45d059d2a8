import type { ImapFlow } from 'imapflow';
import type { UserActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { openMailbox } from './connection';

const FIRST_PAUSE_MS = 100;
/** What was open for so long was no failure to open. */
const HELD_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;
/** Dovecot tells what comes in at once in one go; a page need not ask for each. */
const TOGETHER_MS = 100;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/** Calls at most once each {@link TOGETHER_MS}, always after the last of them. */
function gather(call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    if (timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      call();
    }, TOGETHER_MS).unref();
  };
}

type Listener = { changed: () => void; ended: () => void };

function isEnd(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'unauthenticated';
}

/**
 * Tells of every change in a folder by IDLE (RFC 2177), and goes on telling after the mail server was away: then first
 * of one, since something may have come meanwhile. Where the session opens the mailbox no more, it has `ended`. Returns
 * how to stop.
 */
export function watchFolder(actor: UserActor, folder: string, { changed, ended }: Listener): () => void {
  let stopped = false;
  let isFirst = true;
  let current: ImapFlow | undefined;
  // What was gathered when it stopped has nobody left to hear it.
  const tell = gather(() => {
    if (!stopped) changed();
  });

  /** Whether the folder was open for a while. */
  async function watchOnce(): Promise<boolean> {
    const client = await openMailbox(actor);
    current = client;
    try {
      for (const event of ['exists', 'expunge', 'flags']) client.on(event, tell);
      await client.mailboxOpen(folder, { readOnly: true });
      if (!isFirst) tell();
      isFirst = false;
      const began = Date.now();
      while (!stopped && client.usable) await client.idle();
      return Date.now() - began > HELD_MS;
    } finally {
      client.close();
    }
  }

  /** Opened again at once where it held, else after pauses that grow: however long it took to fail. */
  async function watch(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!stopped) {
      const held = await watchOnce().catch((error) => {
        if (isEnd(error) && !stopped) {
          stopped = true;
          ended();
        }
        return false;
      });
      if (held || stopped) {
        pause = FIRST_PAUSE_MS;
        continue;
      }
      await sleep(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  void watch();
  return () => {
    stopped = true;
    current?.close();
  };
}
