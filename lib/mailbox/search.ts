import type { ImapFlow, SearchObject } from 'imapflow';
import { Refusal } from '@/lib/core/refusal';
import { answered } from './failures';

/** Without an index of its own the mail server reads every letter for a word in the text. */
const SEARCH_MS = 20_000;

/**
 * The UIDs in the selected folder that are found, the lowest first. IMAP cannot call a command off: a search that takes
 * longer ends with its connection. Throws Refusal 'unavailable' (`mail-search-too-slow`).
 */
export async function search(client: ImapFlow, wanted: SearchObject, ms = SEARCH_MS): Promise<number[]> {
  let isTooSlow = false;
  const timer = setTimeout(() => {
    isTooSlow = true;
    client.close();
  }, ms);
  try {
    return answered(client, await client.search(wanted, { uid: true }));
  } catch (error) {
    throw isTooSlow ? new Refusal('unavailable', { detail: 'mail-search-too-slow' }) : error;
  } finally {
    clearTimeout(timer);
  }
}
