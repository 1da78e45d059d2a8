import type { Item } from '@/lib/db/job-queue';
import { generatePassword } from '@/lib/password/generate';
import { hashPassword } from '@/lib/password/hash';
import { inLanes } from './lanes';

export type NewPassword = { item: Item; password: string; hash: string };

/** New passwords for as many of these as there is time for. */
export async function newPasswords(items: Item[]): Promise<NewPassword[]> {
  const made: NewPassword[] = [];
  await inLanes(items, async (item) => {
    const password = generatePassword();
    made.push({ item, password, hash: await hashPassword(password, { queue: 'bulk' }) });
  });
  return made;
}
