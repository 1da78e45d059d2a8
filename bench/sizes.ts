/** How many of what: `resets` and `rows` of the one bulk reset and the one import. */
export type Sizes = { users: number; resets: number; rows: number };

export const WHOLE: Sizes = { users: 1_000_000, resets: 1_000, rows: 100_000 };

/** What a section needs to tell anything. */
const FEWEST: Sizes = { users: 10_000, resets: 100, rows: 1_000 };
/** As many as one job takes by name. */
const MOST_RESETS = 1_000;

/** The sizes that were asked for; null when they are none. */
export function sizesOf(asked: Partial<Record<keyof Sizes, string>>): Sizes | null {
  const size = (name: keyof Sizes) => Number(asked[name] ?? WHOLE[name]);
  const sizes = { users: size('users'), resets: size('resets'), rows: size('rows') };
  const names = Object.keys(sizes) as (keyof Sizes)[];
  const areEnough = names.every((name) => Number.isInteger(sizes[name]) && sizes[name] >= FEWEST[name]);
  return areEnough && sizes.users % 1000 === 0 && sizes.resets <= MOST_RESETS ? sizes : null;
}
