import { Secret, TOTP } from 'otpauth';
import type { Actor } from '@/lib/core/actor';
import { createAccountSecondFactor } from '@/lib/operations/account-second-factor/create';
import { updateAccountSecondFactor } from '@/lib/operations/account-second-factor/update';

/** What an authenticator app with this key shows, so many steps from now. */
export function codeOf(key: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Turns it on, with the code of the step before this one, so that those of this one and the next are left. */
export async function turnOnSecondFactor(actor: Actor) {
  const { key } = await createAccountSecondFactor(actor, {});
  const changed = await updateAccountSecondFactor(actor, { active: true, code: codeOf(key, -1) });
  return { key, ...changed };
}
