import { RelativeTime } from '@/components/ui/relative-time';
import { UsageBar } from '@/components/ui/usage-bar';
import type { UserView } from '@/lib/operations/users/view';
import { UserActions } from './user-actions';
import { UserAddress } from './user-address';
import { UserStatus } from './user-status';
import classes from './user-table.module.css';

type Props = {
  user: UserView;
  /** Was changed a moment ago. */
  glows: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

export function UserRow({ user, glows, onEdit, onRemove }: Props) {
  return (
    <tr className={classes.row} data-glows={glows || undefined}>
      <th scope="row" className={classes.address}>
        <UserAddress address={user.address} />
      </th>
      <td className={classes.name}>
        <bdi title={user.name}>{user.name}</bdi>
      </td>
      <td className={classes.status}>
        <UserStatus user={user} />
      </td>
      <td className={classes.usage}>
        <UsageBar usedBytes={user.usedBytes} quotaBytes={user.quotaBytes} />
      </td>
      <td className={classes.changed}>
        <RelativeTime value={user.passwordChangedAt} />
      </td>
      <td className={classes.actions}>
        <UserActions user={user} onEdit={onEdit} onRemove={onRemove} />
      </td>
    </tr>
  );
}
