import { Drawer } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { MenuLinks } from './menu-links';
import classes from './phone-drawer.module.css';
import type { Account, Side } from './side';
import { UserMenu } from './user-menu';

type Props = { side: Side; account: Account; opened: boolean; onClose: () => void };

export function PhoneDrawer({ side, account, opened, onClose }: Props) {
  const t = useTranslations('shell');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title="Postroom"
      size={280}
      closeButtonProps={{ 'aria-label': t('closeMenu') }}
      classNames={{ body: classes.body, content: classes.content }}
    >
      <div className={classes.nav}>
        <MenuLinks pages={side.pages} onFollow={onClose} />
      </div>
      <UserMenu side={side} account={account} />
    </Drawer>
  );
}
