import { UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { ColorSchemeItems } from '@/components/shell/color-scheme-items';
import { useSignOut } from '@/components/shell/use-sign-out';
import { openShortcuts } from '@/components/shortcuts/open';
import { ActionMenu, ActionMenuItem, ActionMenuLink } from '@/components/ui/action-menu';
import { Initials } from '@/components/ui/initials';
import { toUnicodeAddress } from '@/lib/core/unicode';
import classes from './account-menu.module.css';

type User = { address: string; name: string };

/** The user icon of the Webmail: who is signed in, what is his, and the way out. */
export function AccountMenu({ user }: { user: User }) {
  const t = useTranslations('accountMenu');
  return (
    <ActionMenu position="bottom-end" target={(button) => <UserIcon user={user} {...button} />}>
      {(close) => (
        <>
          <Who user={user} />
          <hr className={classes.line} />
          <ActionMenuLink
            icon={<IconUserCircle size={18} aria-hidden />}
            href="/mail/account"
            onFollow={close}
          >
            {t('account')}
          </ActionMenuLink>
          <ActionMenuLink icon={<IconSettings size={18} aria-hidden />} href="/mail/user-settings" leaves>
            {t('settings')}
          </ActionMenuLink>
          <hr className={classes.line} />
          <ColorSchemeItems />
          <hr className={classes.line} />
          <Keys onOpen={close} />
          <SignOut />
        </>
      )}
    </ActionMenu>
  );
}

type UserIconProps = { user: User; onClick: () => void; ref?: Ref<HTMLButtonElement> };

/** What else it is given comes from the menu that it opens. */
function UserIcon({ user: { address, name }, ...button }: UserIconProps) {
  const t = useTranslations('accountMenu');
  const who = name || toUnicodeAddress(address);
  return (
    <UnstyledButton {...button} className={classes.target} aria-label={t('label', { name: who })} title={who}>
      <Initials name={who} size={32} />
    </UnstyledButton>
  );
}

function Who({ user: { address, name } }: { user: User }) {
  const shown = toUnicodeAddress(address);
  return (
    <div className={classes.who}>
      {name && <bdi className={classes.name}>{name}</bdi>}
      <span className={name ? classes.address : classes.name}>{shown}</span>
    </div>
  );
}

function Keys({ onOpen }: { onOpen: () => void }) {
  const t = useTranslations('shell');
  return (
    <ActionMenuItem
      icon={<IconKeyboard size={18} aria-hidden />}
      onClick={() => {
        onOpen();
        openShortcuts();
      }}
    >
      {t('shortcuts')}
    </ActionMenuItem>
  );
}

function SignOut() {
  const t = useTranslations('shell');
  return (
    <ActionMenuItem icon={<IconLogout size={18} aria-hidden />} onClick={useSignOut('mail')}>
      {t('signOut')}
    </ActionMenuItem>
  );
}
