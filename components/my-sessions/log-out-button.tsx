import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import { LogOutDialog } from './log-out-dialog';

export function LogOutButton() {
  const t = useTranslations('mySessions.everywhere');
  const [opened, setOpened] = useState(false);
  useReturnFocus(opened);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLogout size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('button')}
      </Button>
      {opened && <LogOutDialog onClose={() => setOpened(false)} />}
    </>
  );
}
