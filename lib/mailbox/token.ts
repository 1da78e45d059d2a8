import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';

const LIFE_SECONDS = 15 * 60;

export type MailToken = { token: string; expiresAt: Date };

/**
 * A token that opens the mailbox of this session by XOAUTH2 or OAUTHBEARER in place of the password: for 15 minutes at
 * most, and no longer than the session, the password and the activity of user and domain last. It is shown this once.
 * Throws Refusal 'unauthenticated' for a session that has ended, or whose user must change the password first.
 */
export async function issueMailToken({ id, userId }: { id: string; userId: string }): Promise<MailToken> {
  const token = randomBytes(32).toString('base64url');
  const digest = createHash('sha256').update(token).digest('hex');
  const [issued] = await db().$queryRaw<{ expiresAt: Date }[]>`
    INSERT INTO mail_tokens (session_id, user_id, credential_version, digest, expires_at)
    SELECT s.id, u.id, u.credential_version, ${digest},
           least(s.expires_at, now() + ${LIFE_SECONDS} * interval '1 second')
    FROM sessions s JOIN users u ON u.id = s.user_id AND u.credential_version = s.credential_version
    WHERE s.id = ${id}::uuid AND u.id = ${userId}::uuid AND s.expires_at > now() AND NOT u.must_change_password
    RETURNING expires_at AS "expiresAt"`;
  if (!issued) throw new Refusal('unauthenticated');
  return { token, expiresAt: issued.expiresAt };
}

/** Forgets the tokens that open nothing any more. */
export async function sweepMailTokens(): Promise<void> {
  await db().$executeRaw`DELETE FROM mail_tokens WHERE expires_at < now()`;
}
