import { operation } from '@/lib/core/operation';
import { messageNotFound, withMessage } from '@/lib/mailbox/open-folder';
import { parseHeaders } from '@/lib/mailbox/read';
import { messageInput } from '@/lib/operations/mail-messages/schema';
import { headersView } from '@/lib/operations/mail-messages/view';

export const getHeaders = operation({
  name: 'mail-headers.get',
  summary: 'All headers of a message, in their order',
  actor: 'user',
  input: messageInput,
  output: headersView,
  run: (actor, { id }) =>
    withMessage(actor, id, async (client) => {
      const message = await client.fetchOne(String(id.uid), { headers: true }, { uid: true });
      if (!message) throw messageNotFound();
      return { headers: parseHeaders(message.headers) };
    }),
});
