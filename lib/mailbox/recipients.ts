import { type FieldProblems, Refusal } from '@/lib/core/refusal';
import type { Correspondent } from './compose';

const LISTS = ['to', 'cc', 'bcc'] as const;

export type Recipients = Record<(typeof LISTS)[number], Correspondent[]>;

/** What the mail server said of one of them. */
export type Rejection = { address: string; reason: string };

/** Each once, however often and wherever it stands. */
export function addressesOf(recipients: Recipients): string[] {
  return [...new Set(LISTS.flatMap((list) => recipients[list].map(({ address }) => address)))];
}

/** When nobody was taken: what was said of each, at the fields where they stand. */
export function nobodyTaken(recipients: Recipients, rejections: Rejection[]): Refusal {
  const fields: FieldProblems = {};
  for (const list of LISTS) {
    for (const [index, { address }] of recipients[list].entries()) {
      const rejection = rejections.find((one) => one.address === address);
      if (!rejection) continue;
      const values = { reason: rejection.reason };
      fields[`${list}.${index}.address`] = { code: 'recipient-rejected', values };
    }
  }
  return new Refusal('invalid', { detail: 'nobody-taken', fields });
}
