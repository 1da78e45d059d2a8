import { operation } from '@/lib/core/operation';
import { viewSessions } from '@/lib/operations/my-sessions/find';
import { sessionsView } from '@/lib/operations/my-sessions/view';
import { findUser } from '@/lib/operations/users/find';
import { userKey } from '@/lib/operations/users/schema';

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
