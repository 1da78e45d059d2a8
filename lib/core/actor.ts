import type { KeyAction } from './key-actions';
import type { KeyFor } from './token-key';

export const ROLES = ['superadmin', 'tenant-admin', 'domain-admin', 'helpdesk', 'auditor'] as const;

export type Role = (typeof ROLES)[number];

/** What of the world exists for an admin. */
export type Scope =
  | { kind: 'everything' }
  | { kind: 'tenant'; tenantId: string }
  | { kind: 'domains'; adminId: string }
  /** Of what exists for a key's admin, these: what is gone from the list never comes back as everything. */
  | { kind: 'listed'; domainIds: readonly string[]; within: Scope };

/** Where a request came from, for the audit trail. */
export type Origin = { ip: string | null; userAgent: string | null; requestId: string };

/** By which an admin's program asks: never more than he may himself, and of that only what the key is for. */
type ActingKey = { id: string; publicId: string; actions: readonly KeyAction[] };

export type AdminActor = {
  kind: 'admin';
  id: string;
  username: string;
  name: string;
  role: Role;
  scope: Scope;
  /** A key has none: this is then its own id, which is no session's. */
  sessionId: string;
  /**
   * When the password, and the second factor where there is one, was last verified in this session; a key needed it when it
   * was made, which counts.
   */
  authenticatedAt: Date;
  /** Until it is changed, nothing else is allowed. */
  mustChangePassword: boolean;
  /** The same for a second factor, which his tenant or the installation requires. */
  mustAddSecondFactor: boolean;
  key?: ActingKey;
  /** Keys that only the token makes by which he came: it is kept nowhere, and nor are they. */
  keyFor: KeyFor;
  origin: Origin;
};

/** The owner of one mailbox. */
export type UserActor = {
  kind: 'user';
  id: string;
  address: string;
  name: string;
  tenantId: string;
  domainId: string;
  sessionId: string;
  /** When the password was last verified in this session. */
  authenticatedAt: Date;
  /** Until it is changed, nothing else is allowed. */
  mustChangePassword: boolean;
  origin: Origin;
};

/** Root of this machine, by the command line. */
export type CliActor = { kind: 'cli'; osUser: string; keyFor: KeyFor; origin: Origin };

/** Nobody has said yet who they are. */
type Nobody = { kind: 'nobody'; origin: Origin };

export type Actor = AdminActor | UserActor | CliActor | Nobody;

export type Administrator = AdminActor | CliActor;

/** How long a verified password counts as a recent proof (ASVS 7.5). */
const RECENT_MS = 10 * 60 * 1000;

/** Until when a password that was verified then counts. */
export function provenUntil(authenticatedAt: Date): Date {
  return new Date(authenticatedAt.getTime() + RECENT_MS);
}

/** Whether the password was verified in this session a moment ago; root of this machine need not prove anything. */
export function hasRecentProof(actor: Actor): boolean {
  return !('authenticatedAt' in actor) || provenUntil(actor.authenticatedAt) >= new Date();
}

export function scopeOf(actor: Administrator): Scope {
  return actor.kind === 'cli' ? { kind: 'everything' } : actor.scope;
}

/** Null: who asks is no admin with an account, but at the command line. */
export function accountIdOf(actor: Administrator): string | null {
  return actor.kind === 'admin' ? actor.id : null;
}

export function roleOf(actor: Administrator): Role {
  return actor.kind === 'cli' ? 'superadmin' : actor.role;
}

/** Whether nothing narrows the actor to other actions than this one. */
export function keyAllows(actor: Administrator, action: KeyAction): boolean {
  return actor.kind === 'cli' || actor.key === undefined || actor.key.actions.includes(action);
}
