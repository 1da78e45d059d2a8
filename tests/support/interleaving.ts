import fc from 'fast-check';
import { type Protocol, protocols } from './mail-client';

/** Within this time all steps begin; a hash alone takes about 60 ms, so that they overlap. */
const SPREAD_MS = 400;

/** `password` is one of three, set by then or not; `by` is heeded by sign-ins. */
export type Step = { does: string; by: Protocol; password: number; atMs: number };

const atMs = fc.nat({ max: SPREAD_MS });

const signInOrLogOut = fc.record({
  does: fc.constantFrom(...Array<'sign in'>(6).fill('sign in'), 'log out (own)', 'log out (admin)'),
  by: fc.constantFrom(...protocols),
  password: fc.constantFrom(0, 0, 0, 1, 2),
  atMs,
});

const changeTo = (password: number) =>
  fc.record({
    does: fc.constantFrom('own change', 'admin reset'),
    by: fc.constant('imap' as const),
    password: fc.constant(password),
    atMs,
  });

/** Two changes, to the passwords 1 and 2, among sign-ins with 0, 1 and 2 and log-outs. */
const interleaving = fc
  .tuple(changeTo(1), changeTo(2), fc.array(signInOrLogOut, { minLength: 3, maxLength: 6 }))
  .map(([one, other, more]) => [one, other, ...more]);

/** As many sequences of steps, always the same of one seed. */
export function interleavings(seed: number, count: number): Step[][] {
  return fc.sample(interleaving, { seed, numRuns: count });
}
