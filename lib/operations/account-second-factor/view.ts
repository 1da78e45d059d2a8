import { z } from 'zod';

/** For an authenticator app, once: the key to be typed (base32), and the same as a URI for a QR code. */
export const enrolmentView = z.object({ key: z.string(), uri: z.string() });

/** `recoveryCodes`: shown this once; none when it was turned off. */
export const changedSecondFactorView = z.object({
  recoveryCodes: z.array(z.string()),
  panelSessionsEnded: z.number().int(),
});

export type EnrolmentView = z.infer<typeof enrolmentView>;
export type ChangedSecondFactorView = z.infer<typeof changedSecondFactorView>;
