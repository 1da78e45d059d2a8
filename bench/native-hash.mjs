import { hashSync } from '@node-rs/bcrypt';

/**
 * One hash by the native library, on the thread that this is called on.
 * @param {{ password: string, cost: number }} task
 */
export function hash({ password, cost }) {
  return hashSync(password, { cost });
}
