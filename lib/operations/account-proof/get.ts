import { z } from 'zod';
import { provenUntil } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { asAdmin } from '@/lib/operations/account/find';
import { accountProofView } from './view';

export const getAccountProof = operation({
  name: 'account-proof.get',
  summary: 'Until when the recent proof of this session counts; refused where there is none',
  actor: 'administrator',
  beforeSecondFactor: true,
  recentProof: true,
  input: z.strictObject({}),
  output: accountProofView,
  run: async (actor) => ({ provenUntil: provenUntil(asAdmin(actor).authenticatedAt).toISOString() }),
});
