import { createHash } from 'node:crypto';
import { db } from './client';
import { Prisma } from './generated/client';

/** The first event of a chain goes on from this. */
const BEGINNING = Buffer.alloc(32);
const ROWS_A_READ = 5_000;

/** One seal with the event that it seals; `text` is null where that is gone. */
type Link = {
  chain: string;
  position: bigint;
  eventId: bigint;
  prevHash: Uint8Array;
  hash: Uint8Array;
  text: string | null;
};

/** Where a chain ends, or where one began again after the oldest events were removed. */
export type End = { chain: string; position: bigint; hash: string };

// As audit_canonical of the migrations, and on purpose not by it.
const TEXT = Prisma.sql`jsonb_build_array(e.id, (extract(epoch FROM e.at) * 1000)::bigint, e.tenant_id, e.domain_id,
  e.actor_kind, e.actor_id, e.actor_name, e.ip, e.request_id, e.action, e.target, e.detail)::text`;

/** Every seal, chain by chain in order. */
export async function* auditLinks(): AsyncGenerator<Link> {
  let [chain, position] = ['00000000-0000-0000-0000-000000000000', 0n];
  for (;;) {
    const links = await db().$queryRaw<Link[]>(Prisma.sql`
      SELECT s.chain, s.position, s.event_id AS "eventId", s.prev_hash AS "prevHash", s.hash,
             CASE WHEN e.id IS NOT NULL THEN ${TEXT} END AS text
      FROM audit_seals s LEFT JOIN audit_events e ON e.id = s.event_id
      WHERE (s.chain, s.position) > (${chain}::uuid, ${position}) ORDER BY s.chain, s.position LIMIT ${ROWS_A_READ}`);
    yield* links;
    const last = links.at(-1);
    if (!last || links.length < ROWS_A_READ) return;
    [chain, position] = [last.chain, last.position];
  }
}

/** Whether the seal was made over this event as it is now. */
export function isSealOf({ prevHash, hash, text }: Link): boolean {
  return createHash('sha256')
    .update(prevHash)
    .update(text ?? '')
    .digest()
    .equals(hash);
}

/** Whether the link is the first one of its chain, with nothing before it. */
export function isBeginning({ position, prevHash }: Link): boolean {
  return position === 1n && BEGINNING.equals(prevHash);
}

/** What the chains' own events say of the oldest ones that were removed: the last removed one. */
export async function auditAnchors(): Promise<End[]> {
  return db().$queryRaw<End[]>`
    SELECT DISTINCT ON (chain) s.chain, (e.detail->>'position')::bigint AS position, e.detail->>'hash' AS hash
    FROM audit_events e JOIN audit_seals s ON s.event_id = e.id
    WHERE e.action = 'audit-events.expire' ORDER BY s.chain, s.position DESC`;
}

/** Events that no seal holds. */
export async function unsealedEvents(limit: number): Promise<{ id: bigint }[]> {
  return db().$queryRaw<{ id: bigint }[]>`
    SELECT e.id FROM audit_events e WHERE NOT EXISTS (SELECT FROM audit_seals s WHERE s.event_id = e.id)
    ORDER BY e.id LIMIT ${limit}`;
}

/** Where each chain ends now. */
export async function auditEnds(): Promise<End[]> {
  return db().$queryRaw<End[]>`
    SELECT DISTINCT ON (chain) chain, position, encode(hash, 'hex') AS hash
    FROM audit_seals ORDER BY chain, position DESC`;
}
