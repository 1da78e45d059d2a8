import { z } from 'zod';
import { operation } from '@/lib/core/operation';

export const getHealth = operation({
  name: 'health.live',
  summary: 'Is this process alive',
  actor: 'anyone',
  input: z.strictObject({}),
  output: z.object({ status: z.literal('ok') }),
  async run() {
    return { status: 'ok' as const };
  },
});
