import { UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { openShortcuts } from '@/components/shortcuts/open';
import { ActionMenu, ActionMenuItem } from '@/components/ui/action-menu';
import { Initials } from '@/components/ui/initials';
import { ColorSchemeItems } from './color-scheme-items';
import { useSignOut } from './use-sign-out';
import classes from './user-menu.module.css';

export type ShellAdmin = { username: string; name: string; role: string };

/** Who is signed in, and the way out. */
export function UserMenu({ admin }: { admin: ShellAdmin }) {
  const t = useTranslations('shell');
  const signOut = useSignOut();
  return (
    <ActionMenu position="top-start" target={(button) => <Who admin={admin} {...button} />}>
      {(close) => (
        <>
          <ColorSchemeItems />
          <hr className={classes.line} />
          <ActionMenuItem
            icon={<IconKeyboard size={18} aria-hidden />}
            onClick={() => {
              close();
              openShortcuts();
            }}
          >
            {t('shortcuts')}
          </ActionMenuItem>
          <ActionMenuItem icon={<IconLogout size={18} aria-hidden />} onClick={signOut}>
            {t('signOut')}
          </ActionMenuItem>
        </>
      )}
    </ActionMenu>
  );
}

type WhoProps = { admin: ShellAdmin; onClick: () => void; ref?: React.Ref<HTMLButtonElement> };

/** What else it is given comes from the menu that it opens. */
function Who({ admin, ...button }: WhoProps) {
  const t = useTranslations('shell');
  const name = admin.name || admin.username;
  return (
    <UnstyledButton {...button} className={classes.target} aria-label={t('account', { name })}>
      <Initials name={name} />
      <span className={classes.who}>
        <span className={classes.name}>{name}</span>
        <span className={classes.role}>{t(`role.${admin.role}` as 'role.superadmin')}</span>
      </span>
    </UnstyledButton>
  );
}
