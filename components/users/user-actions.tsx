import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { toUnicodeAddress } from '@/lib/core/address';
import type { UserView } from '@/lib/operations/users/view';

type Props = { user: UserView; onEdit: () => void; onRemove: () => void };

/** What this person may do with this user; nothing else is shown. */
export function UserActions({ user, onEdit, onRemove }: Props) {
  const t = useTranslations('users');
  const address = toUnicodeAddress(user.address);
  return (
    <>
      {(user.can.update || user.can.resetPassword) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          title={t('edit')}
          aria-label={t('editUser', { address })}
          data-shortcut="edit"
          onClick={onEdit}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      )}
      {user.can.delete && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('more', { address })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={onRemove}>
              {t('delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
