import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { asAdmin, viewAccount } from './find';
import { accountView } from './view';

export const getAccount = operation({
  name: 'account.get',
  summary: "Read one's own admin account",
  actor: 'administrator',
  beforePasswordChange: true,
  beforeSecondFactor: true,
  input: z.strictObject({}),
  output: accountView,
  run: async (actor) => viewAccount(asAdmin(actor)),
});
