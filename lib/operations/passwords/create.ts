import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { generatePassword } from '@/lib/password/generate';

export const createPassword = operation({
  name: 'passwords.create',
  summary: 'Generate a password that meets the rule; it is kept nowhere',
  actor: 'administrator',
  handsOut: ['password'],
  input: z.strictObject({ length: z.number().int().min(16).max(72).optional() }),
  output: z.object({ password: z.string() }),
  async run(_actor, { length }) {
    return { password: generatePassword(length) };
  },
});
