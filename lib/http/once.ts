import { type Answered, type Claim, claim, claimOf, keepAnswer, release } from '@/lib/auth/idempotency';
import type { Actor } from '@/lib/core/actor';
import { admit, type Operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { renewedSessionView } from '@/lib/core/renewed-session';
import { eventsView, fileView } from '@/lib/core/stream';
import { BadRequest } from './problem';

export type Outcome = { status: number; view: unknown; replayed: boolean };

type Asked = { operation: Operation; actor: Actor; input: Record<string, unknown>; status: number };

/** What is a stream, or a new cookie. */
const NEVER_KEPT = new Set<unknown>([fileView, eventsView, renewedSessionView]);

/** A string of RFC 9651 as the draft wants it, or bare as most programs send it. */
function keyOf(request: Request): string | null {
  const header = request.headers.get('idempotency-key');
  if (header === null || request.method !== 'POST') return null;
  const key = /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\w.:/+=-]{1,255}))$/.exec(header.trim());
  if (!key) throw new BadRequest(400, 'idempotency-key');
  return key[1] ?? key[2] ?? null;
}

/** What may be kept of a view, and told again: nothing that was to be told once. */
function withoutSecrets({ handsOut }: Operation['definition'], view: object): Answered['view'] {
  if (handsOut?.length === 0) return { ...view };
  const kept = Object.entries(view).filter(([name]) => handsOut && !handsOut.includes(name));
  return { ...Object.fromEntries(kept), revealed: false };
}

/** Where nobody knows what was done, the key stays taken. */
function isUndone(error: unknown): boolean {
  return error instanceof Refusal && error.code !== 'unavailable';
}

async function claimed(mine: Claim, { operation, actor, input, status }: Asked): Promise<Outcome> {
  const { definition } = operation;
  const before = await claim(mine, definition.name, input);
  if (before) return { ...before, replayed: true };
  const view = await operation(actor, input).catch(async (error) => {
    if (isUndone(error)) await release(mine);
    throw error;
  });
  await keepAnswer(mine, { status, view: withoutSecrets(definition, view as object) });
  return { status, view, replayed: false };
}

/** Asks the operation; with an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header), an admin's POST once and no more. */
export async function once(request: Request, asked: Asked): Promise<Outcome> {
  const { operation, actor, input, status } = asked;
  const { definition } = operation;
  const key = actor.kind === 'admin' && !NEVER_KEPT.has(definition.output) ? keyOf(request) : null;
  if (key === null || actor.kind !== 'admin') {
    return { status, view: await operation(actor, input), replayed: false };
  }
  admit(actor, definition);
  return claimed(claimOf(actor, key), asked);
}
