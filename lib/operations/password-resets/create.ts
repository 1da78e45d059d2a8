import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { throttleLetter } from '@/lib/db/throttle';
import { enqueueLetter, sendsLetters } from '@/lib/letters/outbox';
import { createPasswordResetInput } from './schema';

/** Whose name it is, if anybody's, is looked up when the letter goes out: here one name is as another. */
export const createPasswordReset = operation({
  name: 'password-resets.create',
  summary:
    'Have a link for a new password sent to the recovery address of an admin, if there is one; the answer never says',
  actor: 'anyone',
  input: createPasswordResetInput,
  output: z.object({}),
  async run(actor, { username }) {
    if (!sendsLetters()) throw new Refusal('unavailable', { detail: 'letters-not-configured' });
    await throttleLetter(username, actor.origin.ip);
    return transaction(async (tx) => {
      await enqueueLetter(tx, { purpose: 'password-reset', username });
      await audit(tx, actor, { action: 'password-resets.create', target: username });
      return {};
    });
  },
});
