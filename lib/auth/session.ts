import type { Origin, Role, Scope, UserActor } from '@/lib/core/actor';
import { type Database, db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { scopeOfRow } from '@/lib/db/scope';
import { hashOfSessionToken, isSessionToken, newSessionToken } from '@/lib/db/session-token';
import { env } from '@/lib/env';

export type Audience = 'admin' | 'user';

/** Where a session was begun. */
export type Surface = 'panel' | 'webmail';

/** Who may begin a session, and where: his password was just verified, and was of this version. */
export type Verified = {
  id: string;
  credentialVersion: number;
  surface: Surface;
  /** Of the session that it came out of; else now, and the whole life of one. */
  authenticatedAt?: Date;
  expiresAt?: Date;
};

const SESSIONS_PER_ACCOUNT = 20;
/** A row is not written for each request of a page. */
const TOUCH_SECONDS = 60;

const OWNER = { admin: 'adminId', user: 'userId' } as const;

type Touched = { id: string; idleSeconds: number };
export type AdminRow = Touched & {
  adminId: string;
  username: string;
  name: string;
  role: Role;
  tenantId: string | null;
  tenantWide: boolean;
  authenticatedAt: Date;
  mustChangePassword: boolean;
  mustAddSecondFactor: boolean;
};
type UserRow = Touched & Omit<UserActor, 'kind' | 'id' | 'sessionId' | 'origin'> & { userId: string };

export type AdminSession = Omit<AdminRow, 'idleSeconds' | 'tenantId' | 'tenantWide'> & { scope: Scope };
export type UserSession = Omit<UserRow, 'idleSeconds'>;

/** Begins a session and returns the token for the cookie. The oldest ones over the limit end. */
export async function beginSession(
  audience: Audience,
  { id, credentialVersion, surface, authenticatedAt, expiresAt }: Verified,
  origin: Origin,
  tx: Database = db(),
): Promise<string> {
  const token = newSessionToken();
  const owner = { [OWNER[audience]]: id };
  await tx.session.create({
    data: {
      ...owner,
      tokenHash: hashOfSessionToken(token),
      audience,
      surface,
      credentialVersion,
      ip: origin.ip,
      userAgent: origin.userAgent?.slice(0, 500) ?? null,
      authenticatedAt,
      expiresAt: expiresAt ?? new Date(Date.now() + env().sessions[audience].absoluteSeconds * 1000),
    },
  });
  const oldest = {
    where: owner,
    orderBy: { createdAt: 'desc' },
    skip: SESSIONS_PER_ACCOUNT,
    select: { id: true },
  } as const;
  const over = await tx.session.findMany(oldest);
  if (over.length > 0)
    await tx.session.deleteMany({ where: { id: { in: over.map((session) => session.id) } } });
  return token;
}

/** On `s`, the sessions: of this token and audience, neither idle for too long nor expired. */
function isLive(token: string, audience: Audience): Prisma.Sql {
  return Prisma.sql`s.token_hash = ${hashOfSessionToken(token)} AND s.audience = ${audience}::"Audience" AND s.expires_at > now()
    AND s.last_seen_at > now() - ${env().sessions[audience].idleSeconds} * interval '1 second'`;
}

async function touched<Row extends Touched>(row: Row | undefined): Promise<Omit<Row, 'idleSeconds'> | null> {
  if (!row) return null;
  const { idleSeconds, ...rest } = row;
  if (idleSeconds > TOUCH_SECONDS) {
    await db().$executeRaw`UPDATE sessions SET last_seen_at = now() WHERE id = ${row.id}::uuid`;
  }
  return rest;
}

/** On `a` and `t`, an admin and his tenant: one is required, and he has none. */
export function mustAddSecondFactor(): Prisma.Sql {
  return Prisma.sql`(coalesce(t.second_factor_required, ${env().isSuperadminSecondFactorRequired}) AND NOT EXISTS (
    SELECT FROM second_factors f WHERE f.admin_id = a.id AND f.confirmed_at IS NOT NULL))`;
}

/** The live session that this token opens, of an active admin and of his present password. */
export async function findAdminSession(token: string): Promise<AdminSession | null> {
  if (!isSessionToken(token)) return null;
  const [row] = await db().$queryRaw<AdminRow[]>`
    SELECT s.id, a.id AS "adminId", a.username, a.name, a.role::text AS role, a.tenant_id AS "tenantId",
           a.tenant_wide AS "tenantWide", s.authenticated_at AS "authenticatedAt",
           a.must_change_password AS "mustChangePassword", ${mustAddSecondFactor()} AS "mustAddSecondFactor",
           extract(epoch FROM now() - s.last_seen_at)::float8 AS "idleSeconds"
    FROM sessions s JOIN admins a ON a.id = s.admin_id LEFT JOIN tenants t ON t.id = a.tenant_id
    WHERE ${isLive(token, 'admin')} AND a.active AND a.credential_version = s.credential_version`;
  const session = await touched(row);
  if (!row || !session) return null;
  const { tenantId: _, tenantWide: __, ...rest } = session;
  return { ...rest, scope: scopeOfRow(row) } as AdminSession;
}

/** The live session that this token opens, of an active user of an active domain and of his present password. */
export async function findUserSession(token: string): Promise<UserSession | null> {
  if (!isSessionToken(token)) return null;
  const [row] = await db().$queryRaw<UserRow[]>`
    SELECT s.id, u.id AS "userId", u.address, u.name, u.tenant_id AS "tenantId", u.domain_id AS "domainId",
           s.authenticated_at AS "authenticatedAt", u.must_change_password AS "mustChangePassword",
           extract(epoch FROM now() - s.last_seen_at)::float8 AS "idleSeconds"
    FROM sessions s JOIN users u ON u.id = s.user_id JOIN domains d ON d.id = u.domain_id
    WHERE ${isLive(token, 'user')} AND u.active AND d.active AND u.credential_version = s.credential_version`;
  return touched(row);
}

export async function endSession(token: string, tx: Database = db()): Promise<void> {
  if (isSessionToken(token)) await tx.session.deleteMany({ where: { tokenHash: hashOfSessionToken(token) } });
}

/** Forgets the sessions that can never be used again. */
export async function sweepSessions(): Promise<void> {
  await db().$executeRaw`DELETE FROM sessions WHERE expires_at < now()`;
}
