import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useReturnFocus } from '@/components/ui/use-return-focus';

const LogOutDialog = dynamic(() => import('./log-out-dialog').then((file) => file.LogOutDialog), {
  ssr: false,
});

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
