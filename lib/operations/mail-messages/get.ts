import { operation } from '@/lib/core/operation';
import { messageNotFound, withMessage } from '@/lib/mailbox/open-folder';
import { parseHeaders, readPassages, referencesOf } from '@/lib/mailbox/read';
import { FLAGS_QUERY, LETTER_QUERY, toAddresses, toIso, toLetter, toRow } from '@/lib/mailbox/rows';
import { oneLine } from '@/lib/mailbox/shown-text';
import { bodyOf } from '@/lib/mailbox/structure';
import { messageInput } from './schema';
import { messageView } from './view';

export const getMessage = operation({
  name: 'mail-messages.get',
  summary: 'Read a message; it stays unread until it is marked',
  actor: 'user',
  input: messageInput,
  output: messageView,
  run: (actor, { id }) =>
    withMessage(actor, id, async (client) => {
      const query = { ...LETTER_QUERY, ...FLAGS_QUERY, headers: ['references'] };
      const message = await client.fetchOne(String(id.uid), query, { uid: true });
      if (!message) throw messageNotFound();
      const { envelope = {}, flags = new Set() } = message;
      const { passages, attachments } = bodyOf(message.bodyStructure);
      return {
        ...toRow(toLetter(message), flags, id),
        cc: toAddresses(envelope.cc),
        bcc: toAddresses(envelope.bcc),
        replyTo: toAddresses(envelope.replyTo),
        sentAt: toIso(envelope.date),
        messageId: oneLine(envelope.messageId) || null,
        inReplyTo: oneLine(envelope.inReplyTo) || null,
        references: referencesOf(parseHeaders(message.headers)),
        ...(await readPassages(client, id.uid, passages)),
        attachments,
      };
    }),
});
