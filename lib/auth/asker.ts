import type { AdminActor, Origin } from '@/lib/core/actor';
import { noToken } from '@/lib/core/token-key';
import { type Database, db } from '@/lib/db/client';
import { scopeOfRow } from '@/lib/db/scope';
import { env } from '@/lib/env';
import type { AdminRow } from './session';

type Asked = {
  adminId: string;
  /** Of his password when he asked. */
  credentialVersion: number | null;
  /** Where he must still be signed in; null: it does not matter. */
  sessionId: string | null;
  origin: Origin;
};

type Row = Pick<AdminRow, 'adminId' | 'username' | 'name' | 'role' | 'tenantId' | 'tenantWide'>;

/**
 * The admin who asked for something a while ago, with the role and scope that he has now; null when he was disabled or his
 * password was changed since then, or when the session that matters is over.
 */
export async function lookUpAsker(asked: Asked, tx: Database = db()): Promise<AdminActor | null> {
  const { adminId, credentialVersion, sessionId, origin } = asked;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT id AS "adminId", username, name, role::text AS role, tenant_id AS "tenantId", tenant_wide AS "tenantWide"
    FROM admins WHERE id = ${adminId}::uuid AND active AND credential_version = ${credentialVersion}
      AND (${sessionId}::uuid IS NULL OR EXISTS (SELECT FROM sessions s WHERE s.id = ${sessionId}::uuid
        AND s.expires_at > now() AND s.last_seen_at > now() - ${env().sessions.admin.idleSeconds} * interval '1 second'))`;
  if (!row) return null;
  const { username, name, role } = row;
  const when = {
    sessionId: '',
    authenticatedAt: new Date(0),
    mustChangePassword: false,
    mustAddSecondFactor: false,
  };
  return {
    kind: 'admin',
    id: adminId,
    username,
    name,
    role,
    scope: scopeOfRow(row),
    ...when,
    keyFor: noToken,
    origin,
  };
}
