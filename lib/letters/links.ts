import { createHash, randomBytes } from 'node:crypto';
import { type Database, db, transaction } from '@/lib/db/client';
import { env } from '@/lib/env';

export type Purpose = 'recovery-address' | 'password-reset';

const LIFE_SECONDS = 30 * 60;

/** Behind the #, which no browser sends to a server or tells the next page. */
const PAGES: Record<Purpose, string> = {
  'recovery-address': '/admin/account#recovery-address=',
  'password-reset': '/admin/reset-password#',
};

/** Whose a link is. */
export type Bearer = { adminId: string; username: string; tenantId: string | null; address: string };

type Admin = { id: string; credentialVersion: number };

function digestOf(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(token).digest());
}

/** A link with 256 random bits to a page of the panel as configured; the one before it, for the same, opens nothing more. */
export async function issueLink(
  { id: adminId, credentialVersion }: Admin,
  purpose: Purpose,
  address: string,
) {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + LIFE_SECONDS * 1000);
  await transaction(async (tx) => {
    await tx.mailedLink.deleteMany({ where: { adminId, purpose } });
    await tx.mailedLink.create({
      data: { digest: digestOf(token), adminId, purpose, address, credentialVersion, expiresAt },
    });
  });
  return new URL(`${PAGES[purpose]}${token}`, env().baseUrl).href;
}

/** Whose link this is, if it would open; it stays as it is. */
export async function lookUpLink(token: string, purpose: Purpose): Promise<Bearer | null> {
  const [bearer] = await db().$queryRaw<Bearer[]>`
    SELECT a.id AS "adminId", a.username, a.tenant_id AS "tenantId", l.address
    FROM mailed_links l JOIN admins a ON a.id = l.admin_id AND a.credential_version = l.credential_version
    WHERE l.digest = ${digestOf(token)} AND l.purpose = ${purpose} AND l.expires_at > now() AND a.active`;
  return bearer ?? null;
}

/** Takes this admin's link away and says which address it was sent to; null for one that is spent, late or not his. */
export async function spendLink(
  tx: Database,
  adminId: string,
  token: string,
  purpose: Purpose,
): Promise<string | null> {
  const [spent] = await tx.$queryRaw<{ address: string }[]>`
    DELETE FROM mailed_links l USING admins a
    WHERE a.id = l.admin_id AND a.id = ${adminId}::uuid AND a.active AND a.credential_version = l.credential_version
      AND l.digest = ${digestOf(token)} AND l.purpose = ${purpose} AND l.expires_at > now()
    RETURNING l.address`;
  return spent?.address ?? null;
}

/** Forgets the links that nobody followed in time. */
export async function sweepLinks(): Promise<void> {
  await db().$executeRaw`DELETE FROM mailed_links WHERE expires_at < now()`;
}
