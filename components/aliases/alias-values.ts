import { targetsIn } from '@/components/form/targets-field';
import type { AliasFields } from '@/lib/operations/aliases/schema';
import type { AliasView } from '@/lib/operations/aliases/view';

/** What stands in the form. `targets`: one address a line. */
export type AliasValues = { targets: string; active: boolean };

export const NEW_ALIAS: AliasValues = { targets: '', active: true };

export function toValues({ targets, active }: Pick<AliasView, 'targets' | 'active'>): AliasValues {
  return { targets: targets.join('\n'), active };
}

export function toInput({ targets, ...rest }: Partial<AliasValues>): AliasFields {
  return { ...rest, ...(targets !== undefined && { targets: targetsIn(targets) }) };
}

/** The whole address: `typed` may be what is before the @. Of a catch-all there is nothing before it. */
export function addressOf(typed: string, catchAll: boolean, domain: string): string {
  const text = catchAll ? '' : typed.trim();
  return (text === '' && !catchAll) || text.includes('@') ? text : `${text}@${domain}`;
}
