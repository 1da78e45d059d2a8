import { z } from 'zod';
import { folderIdSchema } from '@/lib/core/mail-id';
import { operation } from '@/lib/core/operation';
import { eventsView } from '@/lib/core/stream';
import { mailEvents } from '@/lib/mailbox/events';

export const listMailEvents = operation({
  name: 'mail-events.list',
  summary: 'Listen to what changes in the inbox and in a folder',
  actor: 'user',
  input: z.strictObject({ folder: folderIdSchema.optional() }),
  output: eventsView,
  run: async (actor, { folder }) => mailEvents(actor, folder),
});
