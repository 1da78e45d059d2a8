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
