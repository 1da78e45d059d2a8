import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Attention } from './attention';
import { LogOutQuestion } from './log-out-question';

/** Ends what this user has open, and leaves the password as it is; asks first. */
export function LogOutButton({ address }: { address: string }) {
  const t = useTranslations('userEdit');
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked && !asking) button.current?.focus();
  }, [asked, asking]);

  function ask() {
    setAsked(true);
    setAsking(true);
  }

  if (asking) {
    return (
      <Attention>
        <LogOutQuestion address={address} onClose={() => setAsking(false)} />
      </Attention>
    );
  }
  return (
    <div>
      <Button
        ref={button}
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconLogout size={16} aria-hidden />}
        onClick={ask}
      >
        {t('logOut')}
      </Button>
    </div>
  );
}
