import { targetsIn } from '@/components/form/targets-field';
import type { UserFields } from '@/lib/operations/users/schema';
import type { UserView } from '@/lib/operations/users/view';

/** What stands in the form; an empty password leaves the password as it is. `forwardTo`: one address a line. */
export type UserValues = {
  name: string;
  password: string;
  mustChangePassword: boolean;
  quotaBytes: number;
  active: boolean;
  forwardTo: string;
  keepsCopy: boolean;
};

export function toValues({ forwardTo, ...user }: UserView): UserValues {
  const { name, mustChangePassword, quotaBytes, active, keepsCopy } = user;
  const forward = { forwardTo: forwardTo.join('\n'), keepsCopy };
  return { name, password: '', mustChangePassword, quotaBytes, active, ...forward };
}

export function toFields({ forwardTo, ...rest }: Partial<UserValues>): UserFields {
  return { ...rest, ...(forwardTo !== undefined && { forwardTo: targetsIn(forwardTo) }) };
}
