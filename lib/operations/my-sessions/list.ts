import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { viewSessions } from './find';
import { sessionsView } from './view';

export const listMySessions = operation({
  name: 'my-sessions.list',
  summary: 'Where one is signed in: browsers, and mail programs that are connected now',
  actor: 'user',
  input: z.strictObject({}),
  output: sessionsView,
  run: (actor) => viewSessions(actor, actor.sessionId),
});
