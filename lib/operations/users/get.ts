import { operation } from '@/lib/core/operation';
import { findUser } from './find';
import { userKey } from './schema';
import { userView, viewUser } from './view';

export const getUser = operation({
  name: 'users.get',
  summary: 'Read a user',
  actor: 'administrator',
  input: userKey,
  output: userView,
  async run(actor, { address }) {
    return viewUser(actor, await findUser(actor, address));
  },
});
