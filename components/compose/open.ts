import { expectDialog } from '@/components/shortcuts/dialog';
import type { MessageView } from '@/lib/operations/mail-messages/view';

export type ComposeRequest =
  | { kind: 'new' }
  | { kind: 'reply' | 'reply-all' | 'forward'; message: MessageView }
  | { kind: 'draft'; id: string };

type Open = (request: ComposeRequest) => void;
let open: Open | null = null;
/** Asked for before the dock was loaded. */
let waiting: ComposeRequest | null = null;

/** Opens the composer from anywhere on the page. What is being written there is saved as a draft first. */
export function openCompose(request: ComposeRequest): void {
  expectDialog();
  if (open) open(request);
  else waiting = request;
}

/** The dock, the one on the page, is told here whenever somebody wants to write; answers how to stop. */
export function onComposeOpened(callback: Open): () => void {
  open = callback;
  if (waiting) callback(waiting);
  waiting = null;
  return () => {
    open = null;
  };
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
