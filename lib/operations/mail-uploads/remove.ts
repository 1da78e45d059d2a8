import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { removeUploads } from '@/lib/mailbox/uploads';
import { uploadKey } from './schema';

export const removeUpload = operation({
  name: 'mail-uploads.remove',
  summary: 'Forget an uploaded file',
  actor: 'user',
  input: uploadKey,
  output: z.object({}),
  async run(actor, { id }) {
    if ((await removeUploads(actor.id, [id])) === 0) {
      throw new Refusal('not-found', { detail: 'upload-not-found' });
    }
    return {};
  },
});
