import { ActionIcon } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ActionMenu, ActionMenuItem } from '@/components/ui/action-menu';
import { toUnicodeAddress } from '@/lib/core/unicode';
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
      {user.can.delete && <MoreMenu label={t('more', { address })} onRemove={onRemove} />}
    </>
  );
}

function MoreMenu({ label, onRemove }: { label: string; onRemove: () => void }) {
  const t = useTranslations('users');
  return (
    <ActionMenu
      position="left"
      target={(button) => (
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} {...button}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      )}
    >
      {(close) => (
        <ActionMenuItem
          danger
          icon={<IconTrash size={18} aria-hidden />}
          onClick={() => {
            close();
            onRemove();
          }}
        >
          {t('delete')}
        </ActionMenuItem>
      )}
    </ActionMenu>
  );
}
