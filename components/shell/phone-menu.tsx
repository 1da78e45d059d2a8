import { ActionIcon } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Mark } from '@/components/ui/mark';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import classes from './phone-menu.module.css';
import type { Account, Side } from './side';

const PhoneDrawer = dynamic(() => import('./phone-drawer').then((file) => file.PhoneDrawer), { ssr: false });

/** The bar of a narrow window, and the menu as a drawer. */
export function PhoneMenu({ side, account }: { side: Side; account: Account }) {
  const t = useTranslations('shell');
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  useReturnFocus(opened);

  function open() {
    setWanted(true);
    setOpened(true);
  }

  return (
    <nav className={classes.bar} aria-label={t('navigation')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        onClick={open}
        aria-label={t('openMenu')}
        aria-expanded={opened}
      >
        <IconMenu2 size={22} aria-hidden />
      </ActionIcon>
      <Mark size={22} />
      <span className={classes.product}>Postroom</span>
      {wanted && (
        <PhoneDrawer side={side} account={account} opened={opened} onClose={() => setOpened(false)} />
      )}
    </nav>
  );
}
