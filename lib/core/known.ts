import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor, Scope } from './actor';

type Storage = AsyncLocalStorage<Set<string> | null>;

/** A process can hold this module more than once, and its one database client asks it. */
const kept = globalThis as typeof globalThis & { postroomKnown?: Storage };

function storage(): Storage {
  kept.postroomKnown ??= new AsyncLocalStorage();
  return kept.postroomKnown;
}

function idsOf(scope: Scope): string[] {
  switch (scope.kind) {
    case 'everything':
      return [];
    case 'tenant':
      return [scope.tenantId];
    case 'domains':
      return [scope.adminId];
    case 'listed':
      return [...scope.domainIds, ...idsOf(scope.within)];
  }
}

/** Who asks and what is his; null: for whom everything exists, and whoever is no admin. */
function knownTo(actor: Actor): Set<string> | null {
  if (actor.kind !== 'admin' || actor.scope.kind === 'everything') return null;
  return new Set([actor.id, actor.sessionId, ...idsOf(actor.scope)]);
}

/** Does the work of an operation, all of it: a statement of Prisma begins only where it is waited for. */
export function knowing<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  return storage().run(knownTo(actor), async () => await work());
}

/**
 * The ids that the operation under way may name to the database: who asks, what is his, and the rows that were found by
 * these. Null: any, as outside of operations.
 */
export function known(): Set<string> | null {
  return storage().getStore() ?? null;
}

/** Does one part of a long work. What it finds is known to it alone: a million rows are not remembered. */
export function forgetting<T>(work: () => Promise<T>): Promise<T> {
  const mine = known();
  return storage().run(mine && new Set(mine), async () => await work());
}
