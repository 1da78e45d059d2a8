import { createHash, randomBytes } from 'node:crypto';
import type { UserActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from './client';

const LIFE_SECONDS = 60;

/** Whose a spent ticket was; the session that begins with it is no younger and lives no longer than the one that issued it. */
type Bearer = {
  id: string;
  address: string;
  tenantId: string;
  domainId: string;
  credentialVersion: number;
  target: string;
  authenticatedAt: Date;
  expiresAt: Date;
};

function digestOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}

/**
 * 256 random bits that begin a session at `target`, once and within a minute, while this session, the password and the
 * activity of user and domain last. Throws Refusal 'unauthenticated' for a session that has ended.
 */
export async function issueTicket(tx: Database, actor: UserActor, target: string): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  const count = await tx.$executeRaw`
    INSERT INTO tickets (digest, user_id, session_id, credential_version, target, expires_at)
    SELECT ${digestOf(ticket)}, u.id, s.id, u.credential_version, ${target}, now() + ${LIFE_SECONDS} * interval '1 second'
    FROM sessions s JOIN users u ON u.id = s.user_id AND u.credential_version = s.credential_version
    WHERE s.id = ${actor.sessionId}::uuid AND u.id = ${actor.id}::uuid AND s.expires_at > now()`;
  if (count === 0) throw new Refusal('unauthenticated');
  return ticket;
}

/**
 * Takes a ticket for one of these targets away and says whose it was; null for one that is spent, late, for elsewhere or
 * of somebody who may not sign in any more. Domain and user are locked first: what changes a password, disables or ends
 * sessions at the same time comes wholly before or wholly after.
 */
export async function spendTicket(tx: Database, ticket: string, targets: string[]): Promise<Bearer | null> {
  const [bearer] = await tx.$queryRaw<Bearer[]>`
    WITH bearer AS (
      SELECT t.digest, u.id, u.address, u.tenant_id, u.domain_id, s.authenticated_at, s.expires_at
      FROM tickets t
        JOIN sessions s ON s.id = t.session_id AND s.user_id = t.user_id
        JOIN users u ON u.id = t.user_id AND u.credential_version = t.credential_version
        JOIN domains d ON d.id = u.domain_id
      WHERE t.digest = ${digestOf(ticket)} AND t.target = ANY(${targets}) AND t.expires_at > now()
        AND s.credential_version = t.credential_version AND s.expires_at > now() AND u.active AND d.active
      FOR SHARE OF d FOR NO KEY UPDATE OF u
    )
    DELETE FROM tickets t USING bearer WHERE t.digest = bearer.digest
    RETURNING bearer.id, bearer.address, bearer.tenant_id AS "tenantId", bearer.domain_id AS "domainId", t.target,
      t.credential_version AS "credentialVersion", bearer.authenticated_at AS "authenticatedAt",
      bearer.expires_at AS "expiresAt"`;
  return bearer ?? null;
}

/** Forgets the tickets that nobody used in time. */
export async function sweepTickets(): Promise<void> {
  await db().$executeRaw`DELETE FROM tickets WHERE expires_at < now()`;
}
