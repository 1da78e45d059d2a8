import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { removeDraftAt } from '@/lib/mailbox/drafts';
import { draftKey } from './schema';

export const removeDraft = operation({
  name: 'mail-drafts.remove',
  summary: 'Throw away what was written',
  actor: 'user',
  input: draftKey,
  output: z.object({}),
  async run(actor, { id }) {
    await removeDraftAt(actor, id);
    return {};
  },
});
