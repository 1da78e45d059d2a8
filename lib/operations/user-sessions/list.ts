import { operation } from '@/lib/core/operation';
import { viewSessions } from '@/lib/operations/my-sessions/find';
import { findUser } from '@/lib/operations/users/find';
import { sessionsView } from '../my-sessions/view';
import { userKey } from '../users/schema';

export const listUserSessions = operation({
  name: 'user-sessions.list',
  summary: 'Where a user is signed in',
  actor: 'administrator',
  input: userKey,
  output: sessionsView,
  async run(actor, { address }) {
    return viewSessions(await findUser(actor, address), null);
  },
});
