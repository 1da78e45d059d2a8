import { z } from 'zod';

export type RenewedSession = { token: string; expiresAt: Date; provenUntil: string };

/** What an operation gives that renews an admin's session: the door puts the token into the cookie and tells the rest. */
export const renewedSessionView = z.custom<RenewedSession>().meta({
  override: {
    type: 'object',
    properties: { provenUntil: { type: 'string', format: 'date-time' } },
    required: ['provenUntil'],
  },
});
