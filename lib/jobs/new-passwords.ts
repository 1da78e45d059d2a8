import { availableParallelism } from 'node:os';
import type { Item } from '@/lib/db/job-queue';
import { generatePassword } from '@/lib/password/generate';
import { hashPassword } from '@/lib/password/hash';

/** How long a chunk is hashed: a fraction of the time for which a job is in hand. */
const BUDGET_MS = 3_000;

export type NewPassword = { item: Item; password: string; hash: string };

/** New passwords for as many of these, from the first on, as there is time for; for one at least. On all cores, behind whoever waits. */
export async function newPasswords(items: Item[]): Promise<NewPassword[]> {
  const until = Date.now() + BUDGET_MS;
  const waiting = [...items];
  const made: NewPassword[] = [];
  const lane = async () => {
    for (let item = waiting.shift(); item; item = Date.now() < until ? waiting.shift() : undefined) {
      const password = generatePassword();
      made.push({ item, password, hash: await hashPassword(password, { queue: 'bulk' }) });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return made;
}
