import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { LETTER_QUERY, type Letter, type Place, toLetter, toRow } from './rows';

/** About a kilobyte each. */
const KEPT = 20_000;

const kept = globalThis as typeof globalThis & { postroomLetters?: Map<string, Letter> };

/** The last ones that were looked at, in that order. */
function letters(): Map<string, Letter> {
  kept.postroomLetters ??= new Map();
  return kept.postroomLetters;
}

function remember(key: string, letter: Letter): void {
  letters().delete(key);
  letters().set(key, letter);
  const [oldest] = letters().keys();
  if (letters().size > KEPT && oldest !== undefined) letters().delete(oldest);
}

/**
 * Rows of a list, of messages whose flags were just read. A list is asked for again at every change, while a letter
 * never changes: only those that were not seen lately are fetched. `owner`: the user whose mailbox it is.
 */
export async function toRows(
  client: ImapFlow,
  messages: FetchMessageObject[],
  { owner, ...place }: Place & { owner: string },
) {
  const keyOf = (uid: number) => `${owner} ${place.uidValidity} ${uid} ${place.folder}`;
  const found = new Map(messages.map(({ uid }) => [uid, letters().get(keyOf(uid))]));
  const missing = [...found].filter(([, letter]) => letter === undefined).map(([uid]) => uid);
  const fetched = missing.length > 0 ? await client.fetchAll(missing, LETTER_QUERY, { uid: true }) : [];
  for (const message of fetched) found.set(message.uid, toLetter(message));
  return messages.flatMap(({ uid, flags = new Set() }) => {
    const letter = found.get(uid);
    if (!letter) return [];
    remember(keyOf(uid), letter);
    return toRow(letter, flags, place);
  });
}
