import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
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
    <div className={classes.root}>
      <div className={classes.top}>
        <Mark size={24} />
        <span className={classes.product}>Postroom</span>
        <Tooltip label={label} position="right">
          <ActionIcon
            className={classes.toggle}
            variant="subtle"
            color="gray"
            aria-label={label}
            onClick={onToggle}
          >
            <IconLayoutSidebar size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <UnstyledButton className={classes.find} title={t('find')} onClick={openPalette}>
        <IconSearch size={18} aria-hidden />
        <span className={classes.word}>{t('find')}</span>
        <Kbd className={classes.keys} size="xs" aria-hidden>
          {t('findKeys')}
        </Kbd>
      </UnstyledButton>
      <nav className={classes.nav} aria-label={t('navigation')}>
        <MenuLinks />
      </nav>
      <UserMenu admin={admin} />
    </div>
  );
}
