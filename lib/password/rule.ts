import { invalid } from '@/lib/core/refusal';
import { isLeakedPassword } from './leaked';
import { passwordProblems } from './policy';

/**
 * What the rule says beyond its schema: whose password it is, and the list that only the server has. `owner` is an
 * address or a user name.
 */
export function checkPassword(password: string, owner: string): void {
  const [problem] = passwordProblems(password, { address: owner });
  if (problem) throw invalid('password', problem);
  if (isLeakedPassword(password)) throw invalid('password', 'leaked');
}
