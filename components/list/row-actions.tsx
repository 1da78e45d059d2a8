import { ActionIcon } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ActionMenu, ActionMenuItem } from '@/components/ui/action-menu';

/** `name`: whose row it is. What one may not do has no function, and is not shown. */
type Props = {
  name: string;
  onEdit?: () => void;
  onRemove?: () => void;
  /** What removing is called, if it is not deleting. */
  removeWord?: string;
};

export function RowActions({ name, onEdit, onRemove, removeWord }: Props) {
  const t = useTranslations('list');
  return (
    <>
      {onEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          title={t('edit')}
          aria-label={t('editOne', { name })}
          data-shortcut="edit"
          onClick={onEdit}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      )}
      {onRemove && <MoreMenu name={name} word={removeWord} onRemove={onRemove} />}
    </>
  );
}

type MoreProps = { name: string; word: string | undefined; onRemove: () => void };

function MoreMenu({ name, word, onRemove }: MoreProps) {
  const t = useTranslations('list');
  return (
    <ActionMenu
      position="left"
      target={(button) => (
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('more', { name })} {...button}>
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
          {word ?? t('delete')}
        </ActionMenuItem>
      )}
    </ActionMenu>
  );
}
