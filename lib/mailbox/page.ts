import type { FetchMessageObject, ImapFlow, SearchObject } from 'imapflow';
import { invalid } from '@/lib/core/refusal';
import { answered } from './failures';
import { openFolder } from './open-folder';
import { FLAGS_QUERY } from './rows';
import { search } from './search';

export type Wanted = { filter: SearchObject | null; limit: number; after: string };

export type FoundPage = { messages: FetchMessageObject[]; total: number; next: string };

/** `<UIDVALIDITY>:<UID>` of the last row; '' before the first. */
function uidOf(cursor: string, uidValidity: bigint): number | null {
  if (cursor === '') return null;
  const [, validity, uid] = /^(\d{1,10}):([1-9]\d{0,9})$/.exec(cursor) ?? [];
  if (uid === undefined || validity !== String(uidValidity)) throw invalid('after', 'cursor');
  return Number(uid);
}

/** How many of the folder's messages are older than this UID. */
async function countBefore(client: ImapFlow, uid: number): Promise<number> {
  if (uid <= 1) return 0;
  const counting = client.search({ uid: `1:${uid - 1}` }, { uid: true, returnOptions: ['COUNT'] });
  const found = answered(client, await counting);
  return Array.isArray(found) ? found.length : (found.count ?? 0);
}

/** Without a search the sequence numbers say where a page is: nothing is read but its rows. */
async function pageOfFolder(client: ImapFlow, uid: number | null, limit: number) {
  const total = openFolder(client).exists;
  const older = uid === null ? total : Math.min(await countBefore(client, uid), total);
  if (older === 0) return { messages: [], total, hasMore: false };
  const first = Math.max(1, older - limit + 1);
  return {
    messages: await client.fetchAll(`${first}:${older}`, FLAGS_QUERY),
    total,
    hasMore: first > 1,
  };
}

async function pageOfSearch(client: ImapFlow, filter: SearchObject, uid: number | null, limit: number) {
  const found = await search(client, filter);
  const older = uid === null ? found : found.filter((one) => one < uid);
  const wanted = older.slice(-limit);
  const messages = wanted.length > 0 ? await client.fetchAll(wanted, FLAGS_QUERY, { uid: true }) : [];
  return { messages, total: found.length, hasMore: older.length > wanted.length };
}

/** A page of the selected folder, newest first. Throws Refusal 'invalid' for a cursor of another folder or life. */
export async function findPage(client: ImapFlow, { filter, limit, after }: Wanted): Promise<FoundPage> {
  const { uidValidity } = openFolder(client);
  const uid = uidOf(after, uidValidity);
  const { messages, total, hasMore } =
    filter === null ? await pageOfFolder(client, uid, limit) : await pageOfSearch(client, filter, uid, limit);
  messages.sort((a, b) => b.uid - a.uid);
  const last = messages.at(-1);
  return { messages, total, next: hasMore && last ? `${uidValidity}:${last.uid}` : '' };
}
