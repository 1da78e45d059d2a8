import { useTranslations } from 'next-intl';
import type { UserView } from '@/lib/operations/users/view';
import { UserRow } from './user-row';
import classes from './user-table.module.css';

type Props = {
  users: UserView[];
  /** The address of the one that was changed a moment ago. */
  changed: string | null;
  /** Another page is on its way. */
  busy: boolean;
  onEdit: (user: UserView) => void;
  onRemove: (user: UserView) => void;
};

export function UserTable({ users, changed, busy, onEdit, onRemove }: Props) {
  const t = useTranslations('users');
  return (
    <table className={classes.table} aria-label={t('title')} aria-busy={busy}>
      <thead className={classes.head}>
        <tr>
          <th scope="col">{t('column.address')}</th>
          <th scope="col">{t('column.name')}</th>
          <th scope="col" className={classes.status}>
            {t('column.status')}
          </th>
          <th scope="col" className={classes.usage}>
            {t('column.usage')}
          </th>
          <th scope="col" className={classes.changed}>
            {t('column.passwordChanged')}
          </th>
          <th scope="col" className={classes.actions}>
            <span className={classes.unseen}>{t('column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <UserRow
            key={user.address}
            user={user}
            glows={user.address === changed}
            onEdit={() => onEdit(user)}
            onRemove={() => onRemove(user)}
          />
        ))}
      </tbody>
    </table>
  );
}
