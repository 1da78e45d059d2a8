import { Drawer } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { MenuLinks } from './menu-links';
import classes from './phone-drawer.module.css';
import { type ShellAdmin, UserMenu } from './user-menu';

type Props = { admin: ShellAdmin; opened: boolean; onClose: () => void };

export function PhoneDrawer({ admin, opened, onClose }: Props) {
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
        <MenuLinks onFollow={onClose} />
      </div>
      <UserMenu admin={admin} />
    </Drawer>
  );
}
