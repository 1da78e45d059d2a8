import { env } from '@/lib/env';

export type MailPrograms = NonNullable<ReturnType<typeof env>['mailPrograms']>;

/** How mail programs reach this mail server; null where nobody has said it. */
export function mailPrograms(): MailPrograms | null {
  return env().mailPrograms;
}
