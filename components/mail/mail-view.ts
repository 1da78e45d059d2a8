import { SEARCH_PLACES } from '@/lib/operations/mail-messages/schema';

export type SearchPlace = (typeof SEARCH_PLACES)[number];

/** Which messages are listed. */
export type Listed = { folder: string; q: string; where: SearchPlace; unread: boolean };

/** What of the mailbox is on screen, as the address bar says it; `message` is the id of the one that is open. */
export type MailView = Listed & { message: string | null };

/** The id of INBOX, which every mailbox has. */
export const INBOX_ID = 'SU5CT1g';

type Params = { get(name: string): string | null };

export function mailViewOf(params: Params): MailView {
  return {
    folder: params.get('folder') || INBOX_ID,
    q: params.get('q') ?? '',
    where: SEARCH_PLACES.find((place) => place === params.get('where')) ?? 'anywhere',
    unread: params.get('unread') === 'true',
    message: params.get('message') || null,
  };
}

export function listOf({ folder, q, where, unread }: MailView): Listed {
  return { folder, q, where, unread };
}

export function mailHref({ folder, q, where, unread, message }: MailView): string {
  const search = new URLSearchParams({
    ...(folder !== INBOX_ID && { folder }),
    ...(q && { q }),
    ...(where !== 'anywhere' && { where }),
    ...(unread && { unread: 'true' }),
    ...(message && { message }),
  }).toString();
  return search === '' ? '/mail' : `/mail?${search}`;
}

/** The whole folder, nothing open. */
export function folderHref(folder: string): string {
  return mailHref({ folder, q: '', where: 'anywhere', unread: false, message: null });
}

/** Writes the view into the address bar without asking the server for the page again. */
export function showMail(view: MailView, how: 'push' | 'replace'): void {
  if (how === 'push') window.history.pushState(null, '', mailHref(view));
  else window.history.replaceState(null, '', mailHref(view));
}

/** Opens a message, so that Back closes it; from one that is open already it takes that one's place. */
export function openMessage(view: MailView, message: string): void {
  const href = mailHref({ ...view, message });
  const { postroomOpenedHere = false } = window.history.state ?? {};
  // A new object each time: Next marks what it was given, and leaves what is marked alone.
  if (view.message !== null) window.history.replaceState({ postroomOpenedHere }, '', href);
  else window.history.pushState({ postroomOpenedHere: true }, '', href);
}

/** Goes back to the list it was opened from; one that was opened by a link has no list behind it. */
export function closeMessage(view: MailView): void {
  if (window.history.state?.postroomOpenedHere) window.history.back();
  else showMail({ ...view, message: null }, 'replace');
}
