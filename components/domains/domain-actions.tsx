import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ActionMenu, ActionMenuItem } from '@/components/ui/action-menu';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';

type Props = { domain: DomainView; onEdit: () => void; onRemove: () => void };

/** What this person may do with this domain; nothing else is shown. */
export function DomainActions({ domain: { name, can }, onEdit, onRemove }: Props) {
  const t = useTranslations('domains');
  const domain = toUnicodeDomain(name);
  return (
    <>
      {can.update && (
        <Tooltip label={t('edit', { domain })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('edit', { domain })}
            data-shortcut="edit"
            onClick={onEdit}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {can.delete && (
        <ActionMenu
          position="left"
          target={(button) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('more', { domain })}
              {...button}
            >
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
      )}
    </>
  );
}
