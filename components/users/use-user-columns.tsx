import { useTranslations } from 'next-intl';
import type { Column } from '@/components/list/list-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { Status } from '@/components/ui/status';
import { UsageBar } from '@/components/ui/usage-bar';
import type { UserView } from '@/lib/operations/users/view';
import { UserAddress } from './user-address';
import { SelectBox, SelectPageBox } from './user-selection';
import classes from './user-table.module.css';

/** `selectable`: for who may do something to many. */
export function useUserColumns(selectable: boolean): [Column<UserView>, ...Column<UserView>[]] {
  const t = useTranslations('users.column');
  return [
    {
      header: t('address'),
      className: classes.address,
      lead: selectable && (
        <span className={classes.select}>
          <SelectPageBox />
        </span>
      ),
      cell: ({ address }) => (
        <div className={classes.who}>
          {selectable && (
            <span className={classes.select}>
              <SelectBox address={address} />
            </span>
          )}
          <UserAddress address={address} />
        </div>
      ),
    },
    {
      header: t('name'),
      className: classes.name,
      cell: ({ name }) => <bdi title={name}>{name}</bdi>,
    },
    {
      header: t('status'),
      className: classes.status,
      cell: (user) => <UserStatus user={user} />,
    },
    {
      header: t('usage'),
      className: classes.usage,
      cell: ({ usedBytes, quotaBytes }) => <UsageBar usedBytes={usedBytes} quotaBytes={quotaBytes} />,
      wide: true,
    },
    {
      header: t('passwordChanged'),
      className: classes.changed,
      cell: ({ passwordChangedAt }) => <RelativeTime value={passwordChangedAt} />,
    },
  ];
}

function UserStatus({ user: { active, mustChangePassword } }: { user: UserView }) {
  const t = useTranslations('users.status');
  if (!active) return <Status value="disabled">{t('disabled')}</Status>;
  if (mustChangePassword) return <Status value="pending">{t('mustChange')}</Status>;
  return <Status value="active">{t('active')}</Status>;
}
