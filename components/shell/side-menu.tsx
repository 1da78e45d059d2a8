import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebar, IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { openPalette } from '@/components/palette/open';
import { Mark } from '@/components/ui/mark';
import { MenuLinks } from './menu-links';
import type { Account, Side } from './side';
import classes from './side-menu.module.css';
import { UserMenu } from './user-menu';

type Props = { side: Side; account: Account; narrow: boolean; onToggle: () => void };

export function SideMenu({ side, account, narrow, onToggle }: Props) {
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
      {side.hasKeys && <FindButton />}
      <div className={classes.nav}>
        <MenuLinks pages={side.pages} />
      </div>
      <UserMenu side={side} account={account} />
    </nav>
  );
}

function FindButton() {
  const t = useTranslations('shell');
  return (
    <UnstyledButton className={classes.find} title={t('find')} onClick={openPalette}>
      <IconSearch size={18} aria-hidden />
      <span className={classes.word}>{t('find')}</span>
      <kbd className={classes.keys} aria-hidden>
        {t('findKeys')}
      </kbd>
    </UnstyledButton>
  );
}
