import { ActionIcon } from '@mantine/core';
import { IconDots, IconDownload, IconUpload } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { searchOf } from '@/components/list/listed';
import { useProvenDownload } from '@/components/proof/proven-download';
import { ActionMenu, ActionMenuItem, ActionMenuLink } from '@/components/ui/action-menu';

type Props = { domain: string; canImport: boolean };

/** What is done with files of users. */
export function UsersMore({ domain, canImport }: Props) {
  const t = useTranslations('users');
  const download = useProvenDownload();
  return (
    <ActionMenu
      position="bottom-end"
      target={(button) => (
        <ActionIcon variant="default" size={36} aria-label={t('more')} {...button}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      )}
    >
      {(close) => (
        <>
          {canImport && (
            <ActionMenuLink icon={<IconUpload size={18} aria-hidden />} href="/admin/import">
              {t('import')}
            </ActionMenuLink>
          )}
          <ActionMenuItem
            icon={<IconDownload size={18} aria-hidden />}
            onClick={() => {
              close();
              download(`/api/v1/users/export${searchOf({ domain })}`);
            }}
          >
            {t('export')}
          </ActionMenuItem>
        </>
      )}
    </ActionMenu>
  );
}
