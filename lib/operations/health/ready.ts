import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';
import { mailServerReady } from '@/lib/mail-server/doveadm';

export const getReadiness = operation({
  name: 'health.ready',
  summary:
    'Can this process serve: 503 without the database; a mail server that is down is told, resets wait for it',
  actor: 'anyone',
  input: z.strictObject({}),
  output: z.object({ database: z.literal('ok'), mailServer: z.enum(['ok', 'down', 'not-configured']) }),
  async run() {
    const database = db().$queryRaw`SELECT 1`.catch(() => {
      throw new Refusal('unavailable', { detail: 'database', retryAfterSeconds: 2 });
    });
    const [mailServer] = await Promise.all([mailServerReady(), database]);
    return { database: 'ok' as const, mailServer };
  },
});
