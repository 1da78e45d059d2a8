import type { MessageView } from '@/lib/operations/mail-messages/view';

export type ComposeRequest =
  | { kind: 'new' }
  | { kind: 'reply' | 'reply-all' | 'forward'; message: MessageView }
  | { kind: 'draft'; id: string };

const EVENT = 'postroom:compose';

/** Opens the composer from anywhere on the page. What is being written there is saved as a draft first. */
export function openCompose(request: ComposeRequest): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: request }));
}

/** Calls back whenever somebody wants to write; answers how to stop. */
export function onComposeOpened(callback: (request: ComposeRequest) => void): () => void {
  const listener = (event: Event) => callback((event as CustomEvent<ComposeRequest>).detail);
  window.addEventListener(EVENT, listener);
  return () => window.removeEventListener(EVENT, listener);
}

type Leave = () => Promise<boolean>;
let leave: Leave | null = null;

/** The composer that is open says here how it is left; null: none is open. */
export function setComposeLeave(way: Leave | null): void {
  leave = way;
}

/** Saves and closes what is being written, before the page is left for good. False: it could not be saved, and stays open. */
export async function leaveCompose(): Promise<boolean> {
  return (await leave?.()) ?? true;
}
