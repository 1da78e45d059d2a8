import { z } from 'zod';
import { lineSchema } from '@/lib/core/address';
import { folderIdSchema } from '@/lib/core/mail-id';

/** One level of a folder's path. Which sign parts the levels is the mail server's business: it refuses that one. */
export const folderNameSchema = lineSchema(100).pipe(z.string().min(1, 'required'));

export const folderKey = z.strictObject({ folder: folderIdSchema });

/** `parent`: the id of the folder that it goes into. */
export const createFolderInput = z.strictObject({
  name: folderNameSchema,
  parent: folderIdSchema.optional(),
});

export const updateFolderInput = folderKey.extend({ name: folderNameSchema });
