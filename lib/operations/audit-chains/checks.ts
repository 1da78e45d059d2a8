import {
  auditAnchors,
  auditLinks,
  type End,
  isBeginning,
  isSealOf,
  unsealedEvents,
} from '@/lib/db/audit-chain';
import type { Finding } from './view';

/** Enough to see what happened. */
const MOST_FINDINGS = 100;

type Link = Parameters<typeof isSealOf>[0];

/** What is wrong with a link, seen from the one before it in its chain. */
function problemOf(link: Link, before: Link | null, anchor: End | undefined): Finding['problem'] | null {
  if (link.text === null) return 'event-missing';
  if (!isSealOf(link)) return 'event-changed';
  if (before) {
    if (link.position !== before.position + 1n) return 'seal-missing';
    return Buffer.from(before.hash).equals(link.prevHash) ? null : 'order-changed';
  }
  if (isBeginning(link)) return null;
  const isAnchored =
    anchor?.position === link.position - 1n && Buffer.from(anchor.hash, 'hex').equals(link.prevHash);
  return isAnchored ? null : 'beginning-missing';
}

function key({ chain, position }: { chain: string; position: bigint }): string {
  return `${chain} ${position}`;
}

/** Of a signed head what is not as it was: cut off, or made anew. What was removed by age may be gone. */
function truncated(head: End[], seen: Map<string, string>, anchors: Map<string, End>): Finding[] {
  return head
    .filter((end) => seen.get(key(end)) !== end.hash)
    .filter(({ chain, position }) => position > (anchors.get(chain)?.position ?? 0n))
    .map((end) => ({
      chain: end.chain,
      position: Number(end.position),
      event: null,
      problem: 'head-missing',
    }));
}

/** Reads all chains through and tells what does not fit, with how many events there are. */
export async function checkChains(head: End[]): Promise<{ events: number; findings: Finding[] }> {
  const anchors = new Map((await auditAnchors()).map((anchor) => [anchor.chain, anchor]));
  const wanted = new Set(head.map(key));
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  let events = 0;
  let before: Link | null = null;
  for await (const link of auditLinks()) {
    events += 1;
    if (wanted.has(key(link))) seen.set(key(link), Buffer.from(link.hash).toString('hex'));
    const { chain, position, eventId } = link;
    const problem = problemOf(link, before?.chain === chain ? before : null, anchors.get(chain));
    if (problem && findings.length < MOST_FINDINGS)
      findings.push({ chain, position: Number(position), event: String(eventId), problem });
    before = link;
  }
  for (const { id } of await unsealedEvents(MOST_FINDINGS))
    findings.push({ chain: null, position: null, event: String(id), problem: 'event-not-sealed' });
  return { events, findings: [...findings, ...truncated(head, seen, anchors)] };
}
