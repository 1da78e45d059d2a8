import { z } from 'zod';
import { folderIdSchema, messageIdSchema } from '@/lib/core/mail-id';
import { pageInput } from '@/lib/core/page';

/** How many messages one request may change. */
export const MESSAGES_AT_ONCE = 1000;

export const SEARCH_PLACES = ['anywhere', 'from', 'to', 'subject', 'text'] as const;

/** Newest first. `q` is searched by the mail server: in sender, recipients, subject and text, or in `where` alone. */
export const listMessagesInput = z.strictObject({
  folder: folderIdSchema,
  q: z.string().trim().max(200).optional(),
  where: z.enum(SEARCH_PLACES).default('anywhere'),
  unread: z.stringbool().default(false),
  flagged: z.stringbool().default(false),
  ...pageInput,
});

export const messageInput = z.strictObject({ id: messageIdSchema });

const ids = z.array(messageIdSchema).min(1).max(MESSAGES_AT_ONCE);

/** `folder`: where they are moved to, after the marks are set. */
export const updateMessagesInput = z
  .strictObject({
    ids,
    seen: z.boolean().optional(),
    flagged: z.boolean().optional(),
    folder: folderIdSchema.optional(),
  })
  .refine(({ seen, flagged, folder }) => (seen ?? flagged ?? folder) !== undefined, {
    path: ['ids'],
    message: 'nothing-to-change',
  });

/** For good. `ids` separated by commas, or everything that is in `folder`. */
export const removeMessagesInput = z.strictObject({
  ids: z
    .string()
    .max(100_000)
    .transform((text) => text.split(','))
    .pipe(ids)
    .optional(),
  folder: folderIdSchema.optional(),
});

/** `part`: as in the message's view (RFC 9051, 6.4.5.1). */
export const partInput = messageInput.extend({
  part: z.string().regex(/^[1-9]\d{0,3}(\.[1-9]\d{0,3}){0,99}$/),
});
