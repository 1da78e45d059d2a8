import type { Administrator } from '@/lib/core/actor';
import { type FieldProblems, Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';
import { namedUsersSql } from '@/lib/operations/users/find';

/** Every one of these addresses is a user's who exists for this actor; else the ones that are not are named. */
export async function checkNamed(actor: Administrator, addresses: string[]): Promise<void> {
  const found = await db().$queryRaw<{ address: string }[]>(namedUsersSql(actor, addresses));
  const known = new Set(found.map(({ address }) => address));
  const fields: FieldProblems = {};
  for (const [index, address] of addresses.entries()) {
    if (!known.has(address)) fields[`users.${index}`] = { code: 'user-not-found' };
  }
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', { detail: 'selected-not-found', fields });
}

/** As many as were seen: a list that changed in the meantime is looked at again first. */
export function checkCount(count: number, seen: number): void {
  if (count !== seen) throw new Refusal('changed', { detail: 'selection-changed', values: { count } });
}
