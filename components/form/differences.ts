import type { ReactNode } from 'react';
import type { Difference } from '@/components/ui/changed-notice';

/** What `values` holds that `base` does not: the fields that were changed. */
export function changesOf<Values extends object>(values: Values, base: Values): Partial<Values> {
  const names = Object.keys(base) as (keyof Values)[];
  const changed = names.filter((name) => values[name] !== base[name]);
  return Object.fromEntries(changed.map((name) => [name, values[name]])) as Partial<Values>;
}

/** What was read, what somebody else made of it, and what stands here. */
export type Versions<Values> = { base: Values; theirs: Values; mine: Values };
export type Words<Values> = {
  label: (name: keyof Values) => string;
  show: (values: Values, name: keyof Values) => ReactNode;
};

/** What somebody else changed since `base`, beside what stands here where it was touched. */
export function differencesOf<Values extends object>(
  { base, theirs, mine }: Versions<Values>,
  { label, show }: Words<Values>,
): Difference[] {
  const touched = changesOf(mine, base);
  return (Object.keys(changesOf(theirs, base)) as (keyof Values)[]).map((name) => ({
    field: label(name),
    theirs: show(theirs, name),
    mine: name in touched ? show(mine, name) : null,
  }));
}
