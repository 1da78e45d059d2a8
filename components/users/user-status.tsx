import { useTranslations } from 'next-intl';
import type { UserView } from '@/lib/operations/users/view';
import classes from './user-status.module.css';

/** The dot repeats what the word says. */
export function UserStatus({ user }: { user: UserView }) {
  const t = useTranslations('users.status');
  const status = !user.active ? 'disabled' : user.mustChangePassword ? 'mustChange' : 'active';
  return (
    <span className={classes.root} data-status={status}>
      {t(status)}
    </span>
  );
}
