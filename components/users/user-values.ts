import type { UserFields } from '@/lib/operations/users/schema';
import type { UserView } from '@/lib/operations/users/view';

/** What stands in the form; an empty password leaves the password as it is. */
export type UserValues = {
  name: string;
  password: string;
  mustChangePassword: boolean;
  quotaBytes: number;
  active: boolean;
};

export function toValues({ name, mustChangePassword, quotaBytes, active }: UserView): UserValues {
  return { name, password: '', mustChangePassword, quotaBytes, active };
}

/** The fields in which `values` differ from the user they began with. */
export function changesOf(values: UserValues, base: UserView): UserFields {
  const before = toValues(base);
  const names = (Object.keys(before) as (keyof UserValues)[]).filter((name) => values[name] !== before[name]);
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** The user as another person left it, with what was changed here on top. */
export function rebase(values: UserValues, base: UserView, theirs: UserView): UserValues {
  return { ...toValues(theirs), ...changesOf(values, base) };
}
