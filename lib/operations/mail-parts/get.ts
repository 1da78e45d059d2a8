import { operation } from '@/lib/core/operation';
import { fileView } from '@/lib/core/stream';
import { downloadFrom, toWebStream } from '@/lib/mailbox/download';
import { findPart } from '@/lib/mailbox/parts';
import { partInput } from '@/lib/operations/mail-messages/schema';

export const getPart = operation({
  name: 'mail-parts.get',
  summary: 'An attachment of a message',
  actor: 'user',
  input: partInput,
  output: fileView,
  async run(actor, { id, part }) {
    const { name, type } = await findPart(actor, id, part);
    const stream = toWebStream(await downloadFrom(actor, id, part));
    return { name, type, sizeBytes: null, stream };
  },
});
