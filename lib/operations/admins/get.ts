import { operation } from '@/lib/core/operation';
import { findAdmin } from './find';
import { adminKey } from './schema';
import { adminView, viewAdmin } from './view';

export const getAdmin = operation({
  name: 'admins.get',
  summary: 'Read an admin',
  actor: 'administrator',
  input: adminKey,
  output: adminView,
  async run(actor, { username }) {
    return viewAdmin(actor, await findAdmin(actor, username));
  },
});
