import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { mailPrograms } from '@/lib/mail-server/mail-programs';
import { myMailProgramsView } from './view';

export const getMyMailPrograms = operation({
  name: 'my-mail-programs.get',
  summary: 'Read the settings for mail programs: IMAP, POP3 and SMTP',
  actor: 'user',
  input: z.strictObject({}),
  output: myMailProgramsView,
  run: async (actor) => ({ username: actor.address, programs: mailPrograms() }),
});
