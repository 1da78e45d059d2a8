import { operation } from '@/lib/core/operation';
import { findAlias } from './find';
import { aliasKey } from './schema';
import { aliasView, viewAlias } from './view';

export const getAlias = operation({
  name: 'aliases.get',
  summary: 'Read an alias',
  actor: 'administrator',
  input: aliasKey,
  output: aliasView,
  async run(actor, { address }) {
    return viewAlias(actor, await findAlias(actor, address));
  },
});
