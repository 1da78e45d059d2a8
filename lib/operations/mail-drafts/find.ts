import type { z } from 'zod';
import type { UserActor } from '@/lib/core/actor';
import type { MessageKey } from '@/lib/core/mail-id';
import type { Letter } from '@/lib/mailbox/compose';
import { fetchDraft } from '@/lib/mailbox/drafts';
import { orNull } from '@/lib/mailbox/failures';
import { withMessage } from '@/lib/mailbox/open-folder';
import { parseHeaders } from '@/lib/mailbox/read';
import { NO_THREAD, THREAD_HEADERS, type Thread, threadIn, threadOfAnswer } from '@/lib/mailbox/thread';
import { takeUploads } from '@/lib/mailbox/uploads';
import type { createDraftInput } from './schema';

type Composition = z.output<typeof createDraftInput>;

function threadOfDraft(actor: UserActor, draft: MessageKey): Promise<Thread> {
  return withMessage(actor, draft, async (client) => {
    const { headers } = await fetchDraft(client, draft, { headers: THREAD_HEADERS });
    return threadIn(parseHeaders(headers));
  });
}

/** By the message that is answered; where that one is gone, by what the draft has kept of it. */
async function findThread(
  actor: UserActor,
  answers: Composition['answers'],
  draft: MessageKey | null,
): Promise<Thread> {
  const thread = answers && (await orNull(threadOfAnswer(actor, answers)));
  return thread ?? (draft && (await orNull(threadOfDraft(actor, draft)))) ?? NO_THREAD;
}

/** What was written, with its files and the conversation that it belongs to. `draft`: where it was kept until now. */
export async function findLetter(
  actor: UserActor,
  { to, cc, bcc, subject, text, html, attachments, answers }: Composition,
  draft: MessageKey | null,
): Promise<Letter> {
  const uploads = await takeUploads(actor.id, attachments);
  const thread = await findThread(actor, answers, draft);
  return { to, cc, bcc, subject, text, html, uploads, thread };
}
