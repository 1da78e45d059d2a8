import { createHash, randomBytes } from 'node:crypto';
import type { Origin, Role, Scope } from '@/lib/core/actor';
import { type Database, db } from '@/lib/db/client';

/** Seconds. */
export const ADMIN_SESSION = { idle: 30 * 60, absolute: 12 * 60 * 60 };
const SESSIONS_PER_ACCOUNT = 20;
/** A row is not written for each request of a page. */
const TOUCH_SECONDS = 60;

/** 256 random bits, as the cookie carries them. */
const TOKEN = /^[\w-]{43}$/;

type Row = {
  id: string;
  adminId: string;
  username: string;
  name: string;
  role: Role;
  tenantId: string | null;
  idleSeconds: number;
};

export type AdminSession = {
  id: string;
  adminId: string;
  username: string;
  name: string;
  role: Role;
  scope: Scope;
};

function digest(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(token).digest());
}

/** Tenant-wide roles see their tenant; the others see the domains they were given. */
function scopeOfRow({ adminId, role, tenantId }: Row): Scope {
  if (role === 'superadmin') return { kind: 'everything' };
  if (role === 'tenant-admin' && tenantId) return { kind: 'tenant', tenantId };
  return { kind: 'domains', adminId };
}

/** Begins a session of an admin and returns the token for the cookie. The oldest ones over the limit end. */
export async function beginAdminSession(
  adminId: string,
  credentialVersion: number,
  origin: Origin,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db().session.create({
    data: {
      tokenHash: digest(token),
      audience: 'admin',
      adminId,
      credentialVersion,
      ip: origin.ip,
      userAgent: origin.userAgent?.slice(0, 500) ?? null,
      expiresAt: new Date(Date.now() + ADMIN_SESSION.absolute * 1000),
    },
  });
  await db()
    .$executeRaw`DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE admin_id = ${adminId}::uuid
    ORDER BY created_at DESC OFFSET ${SESSIONS_PER_ACCOUNT})`;
  return token;
}

/** The live session that this token opens: not idle, not expired, of an active admin and of his present password. */
export async function findAdminSession(token: string): Promise<AdminSession | null> {
  if (!TOKEN.test(token)) return null;
  const [row] = await db().$queryRaw<Row[]>`
    SELECT s.id, a.id AS "adminId", a.username, a.name, a.role::text AS role, a.tenant_id AS "tenantId",
           extract(epoch FROM now() - s.last_seen_at)::float8 AS "idleSeconds"
    FROM sessions s JOIN admins a ON a.id = s.admin_id
    WHERE s.token_hash = ${digest(token)} AND s.audience = 'admin' AND s.expires_at > now()
      AND s.last_seen_at > now() - ${ADMIN_SESSION.idle} * interval '1 second'
      AND a.active AND a.credential_version = s.credential_version`;
  if (!row) return null;
  if (row.idleSeconds > TOUCH_SECONDS) await touch(row.id);
  const { id, adminId, username, name, role } = row;
  return { id, adminId, username, name, role, scope: scopeOfRow(row) };
}

async function touch(id: string): Promise<void> {
  await db().$executeRaw`UPDATE sessions SET last_seen_at = now() WHERE id = ${id}::uuid`;
}

export async function endSession(token: string, tx: Database = db()): Promise<void> {
  if (TOKEN.test(token)) await tx.session.deleteMany({ where: { tokenHash: digest(token) } });
}

/** Forgets the sessions that can never be used again. */
export async function sweepSessions(): Promise<void> {
  await db().$executeRaw`DELETE FROM sessions WHERE expires_at < now()`;
}
