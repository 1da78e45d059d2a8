import { z } from 'zod';

/** `active`: true with the first code of what was set up, false with a code of what is to go. */
export const updateAccountSecondFactorInput = z.strictObject({
  active: z.boolean(),
  code: z.string().max(200),
});
