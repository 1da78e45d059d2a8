import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

/** While the browser knows that it has no network. */
export function OfflineNotice() {
  const t = useTranslations('errors');
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <Alert mb="md" color="gray" icon={<IconWifiOff size={18} aria-hidden />}>
          {t('offline')}
        </Alert>
      )}
    </div>
  );
}
