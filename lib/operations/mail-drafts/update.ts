import { operation } from '@/lib/core/operation';
import { toDraft } from '@/lib/mailbox/draft-headers';
import { replaceDraft } from '@/lib/mailbox/drafts';
import { findLetter } from './find';
import { COMPOSITION_BYTES, updateDraftInput } from './schema';
import { savedDraftView } from './view';

export const updateDraft = operation({
  name: 'mail-drafts.update',
  summary: 'Keep what is written by now in the place of what was kept before; it gets another id',
  actor: 'user',
  maxBodyBytes: COMPOSITION_BYTES,
  input: updateDraftInput,
  output: savedDraftView,
  async run(actor, { id: old, ...composition }) {
    const letter = await findLetter(actor, composition, old);
    const id = await replaceDraft(actor, old, { ...letter, ...toDraft(composition, composition.answers) });
    return { id, savedAt: new Date().toISOString() };
  },
});
