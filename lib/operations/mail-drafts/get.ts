import type { UserActor } from '@/lib/core/actor';
import { messageId } from '@/lib/core/mail-id';
import { operation } from '@/lib/core/operation';
import { type Answers, answersIn, DRAFT_HEADERS, typedIn } from '@/lib/mailbox/draft-headers';
import { fetchDraft } from '@/lib/mailbox/drafts';
import { orNull } from '@/lib/mailbox/failures';
import { withMessage } from '@/lib/mailbox/open-folder';
import { parseHeaders, readPassages } from '@/lib/mailbox/read';
import { toAddresses } from '@/lib/mailbox/rows';
import { oneLine } from '@/lib/mailbox/shown-text';
import { bodyOf } from '@/lib/mailbox/structure';
import { threadOfAnswer } from '@/lib/mailbox/thread';
import { draftKey } from './schema';
import { type DraftView, draftView } from './view';

/** As it was written: the line feed that ends every message is not of it. */
function written(text: string | null): string {
  return (text ?? '').replace(/\n$/, '');
}

type Draft = Omit<DraftView, 'answers'> & { answers: Answers | null };

function readDraft(actor: UserActor, id: Parameters<typeof messageId>[0]): Promise<Draft> {
  return withMessage(actor, id, async (client) => {
    const query = { envelope: true, bodyStructure: true, headers: DRAFT_HEADERS };
    const { envelope = {}, bodyStructure, headers: bytes } = await fetchDraft(client, id, query);
    const headers = parseHeaders(bytes);
    const { passages, attachments } = bodyOf(bodyStructure);
    const { text, html } = await readPassages(client, id.uid, passages);
    return {
      id: messageId(id),
      to: toAddresses(envelope.to),
      cc: toAddresses(envelope.cc),
      bcc: toAddresses(envelope.bcc),
      ...typedIn(headers),
      subject: oneLine(envelope.subject),
      text: written(text),
      html: html === null ? null : written(html),
      attachments,
      answers: answersIn(headers),
    };
  });
}

/** Where it is still there. */
async function answered(actor: UserActor, answers: Answers | null): Promise<DraftView['answers']> {
  const thread = answers && (await orNull(threadOfAnswer(actor, answers)));
  return answers && thread && { id: messageId(answers.id), how: answers.how };
}

export const getDraft = operation({
  name: 'mail-drafts.get',
  summary: 'Read a draft to write on',
  actor: 'user',
  input: draftKey,
  output: draftView,
  async run(actor, { id }) {
    const draft = await readDraft(actor, id);
    return { ...draft, answers: await answered(actor, draft.answers) };
  },
});
