import { toUnicodeAddress } from '@/lib/core/unicode';
import classes from './user-address.module.css';

/** The eye looks for what is before the @: the rest is the same on every line. */
export function UserAddress({ address }: { address: string }) {
  const shown = toUnicodeAddress(address);
  const at = shown.lastIndexOf('@');
  return (
    <bdi className={classes.root} title={shown}>
      <span className={classes.localPart}>{shown.slice(0, at)}</span>
      <span className={classes.domain}>{shown.slice(at)}</span>
    </bdi>
  );
}
