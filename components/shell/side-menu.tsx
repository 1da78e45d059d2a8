import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebar, IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { openPalette } from '@/components/palette/open';
import { Mark } from '@/components/ui/mark';
import { MenuLinks } from './menu-links';
import classes from './side-menu.module.css';
import { type ShellAdmin, UserMenu } from './user-menu';

type Props = { admin: ShellAdmin; narrow: boolean; onToggle: () => void };

export function SideMenu({ admin, narrow, onToggle }: Props) {
  const t = useTranslations('shell');
  const label = narrow ? t('widen') : t('narrow');
  return (
    <nav className={classes.root} aria-label={t('navigation')}>
      <div className={classes.top}>
        <Mark size={24} />
        <span className={classes.product}>Postroom</span>
        <ActionIcon
          className={classes.toggle}
          variant="subtle"
          color="gray"
          aria-label={label}
          title={label}
          onClick={onToggle}
        >
          <IconLayoutSidebar size={18} aria-hidden />
        </ActionIcon>
      </div>
      <UnstyledButton className={classes.find} title={t('find')} onClick={openPalette}>
        <IconSearch size={18} aria-hidden />
        <span className={classes.word}>{t('find')}</span>
        <kbd className={classes.keys} aria-hidden>
          {t('findKeys')}
        </kbd>
      </UnstyledButton>
      <div className={classes.nav}>
        <MenuLinks />
      </div>
      <UserMenu admin={admin} />
    </nav>
  );
}
