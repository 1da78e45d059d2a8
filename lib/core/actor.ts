export const ROLES = ['superadmin', 'tenant-admin', 'domain-admin', 'helpdesk', 'auditor'] as const;

export type Role = (typeof ROLES)[number];

/** What of the world exists for an admin. */
export type Scope =
  | { kind: 'everything' }
  | { kind: 'tenant'; tenantId: string }
  | { kind: 'domains'; adminId: string };

/** Where a request came from, for the audit trail. */
export type Origin = { ip: string | null; userAgent: string | null; requestId: string };

export type AdminActor = {
  kind: 'admin';
  id: string;
  username: string;
  name: string;
  role: Role;
  scope: Scope;
  sessionId: string;
  /** When the password was last verified in this session. */
  authenticatedAt: Date;
  /** Until it is changed, nothing else is allowed. */
  mustChangePassword: boolean;
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
export type CliActor = { kind: 'cli'; osUser: string; origin: Origin };

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

export function roleOf(actor: Administrator): Role {
  return actor.kind === 'cli' ? 'superadmin' : actor.role;
}
