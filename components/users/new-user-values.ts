/** What stands in the form. `quotaBytes` null: what the domain gives. */
export type NewUserValues = {
  /** What is before the @, or a whole address. */
  address: string;
  name: string;
  password: string;
  mustChangePassword: boolean;
  quotaBytes: number | null;
  active: boolean;
};

export const EMPTY_USER: NewUserValues = {
  address: '',
  name: '',
  password: '',
  mustChangePassword: false,
  quotaBytes: null,
  active: true,
};

/** As the API takes it: what was left open is not said. */
export function toNewUser({ address, password, quotaBytes, ...rest }: NewUserValues, domain: string) {
  const typed = address.trim();
  return {
    address: typed === '' || typed.includes('@') ? typed : `${typed}@${domain}`,
    ...rest,
    ...(password !== '' && { password }),
    ...(quotaBytes !== null && { quotaBytes }),
  };
}
