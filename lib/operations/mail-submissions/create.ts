import { messageId } from '@/lib/core/mail-id';
import { operation } from '@/lib/core/operation';
import { settle } from '@/lib/mailbox/after-sending';
import { compose } from '@/lib/mailbox/compose';
import { sendOnce } from '@/lib/mailbox/once';
import { submit } from '@/lib/mailbox/submission';
import { findLetter } from '@/lib/operations/mail-drafts/find';
import { COMPOSITION_BYTES } from '@/lib/operations/mail-drafts/schema';
import { checkRecipients } from './checks';
import { createSubmissionInput } from './schema';
import { submissionView } from './view';

export const createSubmission = operation({
  name: 'mail-submissions.create',
  summary: 'Send a message',
  actor: 'user',
  maxBodyBytes: COMPOSITION_BYTES,
  input: createSubmissionInput,
  output: submissionView,
  async run(actor, { draft, ...composition }) {
    const recipients = checkRecipients(composition);
    const letter = { ...(await findLetter(actor, composition, draft)), ...recipients };
    const message = compose(actor, letter);
    const send = () => submit(actor, message, recipients);
    const rejected = draft ? await sendOnce(actor.id, messageId(draft), send) : await send();
    return {
      rejected,
      sentCopy: await settle(actor, { message, letter, answers: composition.answers, draft }),
    };
  },
});
