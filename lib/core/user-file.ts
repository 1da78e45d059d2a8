/** What a CSV file may say of a user. */
export const USER_COLUMNS = [
  'address',
  'name',
  'quota',
  'active',
  'password',
  'password_hash',
  'must_change_password',
] as const;

export type UserColumn = (typeof USER_COLUMNS)[number];
