import { db } from '@/lib/db/client';
import { env } from '@/lib/env';

/** Which of these user sessions are no longer live, by the same rules that a request meets. */
export async function endedSessions(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const live = await db().$queryRaw<{ id: string }[]>`
    SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id JOIN domains d ON d.id = u.domain_id
    WHERE s.id = ANY(${ids}::uuid[]) AND s.audience = 'user' AND s.expires_at > now()
      AND s.last_seen_at > now() - ${env().sessions.user.idleSeconds} * interval '1 second'
      AND u.active AND d.active AND u.credential_version = s.credential_version`;
  const alive = new Set(live.map(({ id }) => id));
  return new Set(ids.filter((id) => !alive.has(id)));
}
