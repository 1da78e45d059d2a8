import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { maxUploadBytes, storeUpload } from '@/lib/mailbox/uploads';
import { createUploadInput } from './schema';
import { uploadView } from './view';

const fileSchema = z
  .custom<AsyncIterable<Uint8Array>>((value) => Symbol.asyncIterator in Object(value))
  .meta({ override: { type: 'string', format: 'binary' } });

export const createUpload = operation({
  name: 'mail-uploads.create',
  summary: 'Upload a file that is to go into a message',
  actor: 'user',
  maxFileBytes: maxUploadBytes,
  input: createUploadInput.extend({ body: fileSchema }),
  output: uploadView,
  run: (actor, { name, type, body }) => storeUpload(actor.id, { name, type, contentId: null }, body),
});
