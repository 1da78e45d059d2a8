import { UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { openShortcuts } from '@/components/shortcuts/open';
import { ActionMenu, ActionMenuItem, ActionMenuLink } from '@/components/ui/action-menu';
import { Initials } from '@/components/ui/initials';
import { ColorSchemeItems } from './color-scheme-items';
import type { Account, Side } from './side';
import { useSignOut } from './use-sign-out';
import classes from './user-menu.module.css';

/** Who is signed in, and the way out. */
export function UserMenu({ side, account }: { side: Side; account: Account }) {
  const t = useTranslations('shell');
  const signOut = useSignOut(side.door);
  return (
    <ActionMenu position="top-start" target={(button) => <Who account={account} {...button} />}>
      {(close) => (
        <>
          <ColorSchemeItems />
          <hr className={classes.line} />
          {side.account && (
            <ActionMenuLink
              icon={<IconUserCircle size={18} aria-hidden />}
              href={side.account}
              onFollow={close}
            >
              {t('myAccount')}
            </ActionMenuLink>
          )}
          {side.hasKeys && (
            <ActionMenuItem
              icon={<IconKeyboard size={18} aria-hidden />}
              onClick={() => {
                close();
                openShortcuts();
              }}
            >
              {t('shortcuts')}
            </ActionMenuItem>
          )}
          <ActionMenuItem icon={<IconLogout size={18} aria-hidden />} onClick={signOut}>
            {t('signOut')}
          </ActionMenuItem>
        </>
      )}
    </ActionMenu>
  );
}

type WhoProps = { account: Account; onClick: () => void; ref?: React.Ref<HTMLButtonElement> };

/** What else it is given comes from the menu that it opens. */
function Who({ account: { name, detail }, ...button }: WhoProps) {
  const t = useTranslations('shell');
  return (
    <UnstyledButton {...button} className={classes.target} aria-label={t('account', { name })}>
      <Initials name={name} />
      <span className={classes.who}>
        <bdi className={classes.name}>{name}</bdi>
        {detail && (
          <span className={classes.detail} title={detail}>
            {detail}
          </span>
        )}
      </span>
    </UnstyledButton>
  );
}
