import { Burger, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { MenuLinks } from './menu-links';
import classes from './phone-menu.module.css';
import { type ShellAdmin, UserMenu } from './user-menu';

/** The bar of a narrow window, and the menu as a drawer. */
export function PhoneMenu({ admin }: { admin: ShellAdmin }) {
  const t = useTranslations('shell');
  const [opened, { open, close }] = useDisclosure();
  return (
    <header className={classes.bar}>
      <Burger size="sm" opened={opened} onClick={open} aria-label={t('openMenu')} />
      <Mark size={22} />
      <span className={classes.product}>Postroom</span>
      <Drawer
        opened={opened}
        onClose={close}
        title="Postroom"
        size={280}
        closeButtonProps={{ 'aria-label': t('closeMenu') }}
        classNames={{ body: classes.body, content: classes.content }}
      >
        <nav aria-label={t('navigation')} className={classes.nav}>
          <MenuLinks onFollow={close} />
        </nav>
        <UserMenu admin={admin} />
      </Drawer>
    </header>
  );
}
