import { operation } from '@/lib/core/operation';
import { fileView } from '@/lib/core/stream';
import { downloadFrom, toWebStream } from '@/lib/mailbox/download';
import { messageInput } from '@/lib/operations/mail-messages/schema';

export const getSource = operation({
  name: 'mail-sources.get',
  summary: 'A whole message as it came',
  actor: 'user',
  input: messageInput,
  output: fileView,
  async run(actor, { id }) {
    const stream = toWebStream(await downloadFrom(actor, id));
    return { name: `message-${id.uid}.eml`, type: 'message/rfc822', sizeBytes: null, stream };
  },
});
