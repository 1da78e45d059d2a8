import { operation } from '@/lib/core/operation';
import { toDraft } from '@/lib/mailbox/draft-headers';
import { addDraft } from '@/lib/mailbox/drafts';
import { findLetter } from './find';
import { COMPOSITION_BYTES, createDraftInput } from './schema';
import { savedDraftView } from './view';

export const createDraft = operation({
  name: 'mail-drafts.create',
  summary: 'Keep what is written so far',
  actor: 'user',
  maxBodyBytes: COMPOSITION_BYTES,
  input: createDraftInput,
  output: savedDraftView,
  async run(actor, composition) {
    const letter = await findLetter(actor, composition, null);
    const id = await addDraft(actor, { ...letter, ...toDraft(composition, composition.answers) });
    return { id, savedAt: new Date().toISOString() };
  },
});
