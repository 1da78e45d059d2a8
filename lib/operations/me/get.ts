import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { viewMe } from './find';
import { meView } from './view';

export const getMe = operation({
  name: 'me.get',
  summary: 'Read what is kept of oneself',
  actor: 'user',
  beforePasswordChange: true,
  input: z.strictObject({}),
  output: meView,
  run: (actor) => viewMe(actor),
});
