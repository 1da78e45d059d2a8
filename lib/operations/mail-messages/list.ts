import type { SearchObject } from 'imapflow';
import type { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { decodeCursor, encodeCursor } from '@/lib/core/page';
import { toRows } from '@/lib/mailbox/letters';
import { openFolder } from '@/lib/mailbox/open-folder';
import { findPage } from '@/lib/mailbox/page';
import { withMailbox } from '@/lib/mailbox/pool';
import { listMessagesInput } from './schema';
import { messagesView } from './view';

type Input = z.output<typeof listMessagesInput>;

const PLACES: Record<Input['where'], (q: string) => SearchObject> = {
  anywhere: (q) => ({ or: [{ from: q }, { to: q }, { cc: q }, { subject: q }, { body: q }] }),
  from: (q) => ({ from: q }),
  to: (q) => ({ or: [{ to: q }, { cc: q }] }),
  subject: (q) => ({ subject: q }),
  text: (q) => ({ body: q }),
};

function searchOf({ q, where, unread, flagged }: Input): SearchObject | null {
  if (!q && !unread && !flagged) return null;
  return {
    ...(q && PLACES[where](q)),
    ...(unread && { seen: false }),
    ...(flagged && { flagged: true }),
  };
}

export const listMessages = operation({
  name: 'mail-messages.list',
  summary: 'The messages of a folder, newest first, or those in which a text is found',
  actor: 'user',
  input: listMessagesInput,
  output: messagesView,
  run: (actor, input) =>
    withMailbox(actor, input.folder, async (client) => {
      const { folder, limit } = input;
      const wanted = { filter: searchOf(input), limit, after: decodeCursor(input.after) };
      const { messages, total, next } = await findPage(client, wanted);
      const uidValidity = String(openFolder(client).uidValidity);
      return {
        items: await toRows(client, messages, { owner: actor.id, folder, uidValidity }),
        next: next === '' ? null : encodeCursor(next),
        total,
      };
    }),
});
