import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { openShortcuts } from '@/components/shortcuts/open';
import { ColorSchemeItems } from './color-scheme-items';
import { useSignOut } from './use-sign-out';
import classes from './user-menu.module.css';

export type ShellAdmin = { username: string; name: string; role: string };

/** Who is signed in, and the way out. */
export function UserMenu({ admin }: { admin: ShellAdmin }) {
  const t = useTranslations('shell');
  const signOut = useSignOut();
  const name = admin.name || admin.username;
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('account', { name })}>
          <Avatar name={name} size={28} color="ink" />
          <span className={classes.who}>
            <span className={classes.name}>{name}</span>
            <span className={classes.role}>{t(`role.${admin.role}` as 'role.superadmin')}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ColorSchemeItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden />} onClick={openShortcuts}>
          {t('shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={signOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
