import { z } from 'zod';

/** A file on its way into a message. */
export const uploadView = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  sizeBytes: z.number().int(),
  /** Of a picture that stands in the text: what `cid:` in the HTML calls it. */
  contentId: z.string().nullable(),
});

export type UploadView = z.infer<typeof uploadView>;
