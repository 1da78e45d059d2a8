import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit, tenantIdOf } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { maxImportBytes } from '@/lib/import/limits';
import { previewFile } from '@/lib/import/preview';
import { beginImport, closeImport, dropImport } from '@/lib/import/store';
import { findUserImport } from './find';
import { canImportUsers } from './policy';
import { createUserImportInput } from './schema';
import { userImportView, viewUserImport } from './view';

const fileSchema = z
  .custom<AsyncIterable<Uint8Array>>((value) => Symbol.asyncIterator in Object(value))
  .meta({ override: { type: 'string', format: 'binary' } });

export const createUserImport = operation({
  name: 'user-imports.create',
  summary: 'Read a CSV file of users, and say line by line what it would do; nothing is changed yet',
  actor: 'administrator',
  handsOut: [],
  maxFileBytes: maxImportBytes,
  input: createUserImportInput.extend({ body: fileSchema }),
  output: userImportView,
  async run(actor, { body, ...fields }) {
    if (!canImportUsers(actor)) throw new Refusal('forbidden');
    const id = await beginImport(actor, fields);
    try {
      const counts = await previewFile(actor, { id, passwords: fields.passwords }, body);
      const tenantId = await tenantIdOf(actor);
      return await transaction(async (tx) => {
        await closeImport(tx, id, counts);
        const detail = { import: id, ...counts };
        await audit(tx, actor, { action: 'user-imports.create', target: fields.fileName, tenantId, detail });
        return viewUserImport(await findUserImport(actor, id, tx));
      });
    } catch (error) {
      // Half a file is none. What this can't do without the database, the sweep does.
      await dropImport(id).catch(() => {});
      throw error;
    }
  },
});
