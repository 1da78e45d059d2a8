import { operation } from '@/lib/core/operation';
import { findUserImport } from './find';
import { userImportKey } from './schema';
import { userImportView, viewUserImport } from './view';

export const getUserImport = operation({
  name: 'user-imports.get',
  summary: 'What an import would do, and what it has done',
  actor: 'administrator',
  input: userImportKey,
  output: userImportView,
  async run(actor, { id }) {
    return viewUserImport(await findUserImport(actor, id));
  },
});
