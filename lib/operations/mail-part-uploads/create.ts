import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { downloadFrom } from '@/lib/mailbox/download';
import { findPart } from '@/lib/mailbox/parts';
import { storeUpload } from '@/lib/mailbox/uploads';
import { partInput } from '@/lib/operations/mail-messages/schema';
import { createUploadInput } from '@/lib/operations/mail-uploads/schema';
import { uploadView } from '@/lib/operations/mail-uploads/view';

/** Types and content ids are a stranger's words, which go into a header of ours: as they are, or not at all. */
const typeSchema = createUploadInput.shape.type.catch('application/octet-stream');
const contentIdSchema = z
  .string()
  .regex(/^[\w.!#$%&'*+/=?^`{|}~@-]{1,200}$/)
  .nullable()
  .catch(null);

export const createPartUpload = operation({
  name: 'mail-part-uploads.create',
  summary: 'Take an attachment of a message into another one',
  actor: 'user',
  input: partInput,
  output: uploadView,
  async run(actor, { id, part }) {
    const { name, ...found } = await findPart(actor, id, part);
    const file = {
      name,
      type: typeSchema.parse(found.type),
      contentId: contentIdSchema.parse(found.contentId),
    };
    return storeUpload(actor.id, file, await downloadFrom(actor, id, part));
  },
});
