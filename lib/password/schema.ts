import { z } from 'zod';
import { normalizePassword, passwordProblems } from './policy';

/** The rule for every form, route and command. Yields the normalised password; each issue's message is a `PasswordProblem`. */
export const passwordSchema = z
  .string()
  .overwrite(normalizePassword)
  .superRefine((password, context) => {
    for (const problem of passwordProblems(password)) context.addIssue({ code: 'custom', message: problem });
  });
