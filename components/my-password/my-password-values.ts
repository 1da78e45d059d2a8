import type { FieldProblems } from '@/lib/core/refusal';
import { normalizePassword, passwordProblems } from '@/lib/password/policy';

export type MyPasswordValues = { password: string; confirm: string };

export const NO_PASSWORD: MyPasswordValues = { password: '', confirm: '' };

/** The rule, and that the same was typed twice. By the rule itself: its schema would bring a parser along that the page needs for nothing else. */
export function problemsOf({ password, confirm }: MyPasswordValues): FieldProblems {
  const [problem] = passwordProblems(password);
  const same = normalizePassword(password) === normalizePassword(confirm);
  return {
    ...(problem && { password: { code: problem } }),
    ...(!same && { confirm: { code: 'not-the-same' } }),
  };
}
