import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from './offline-notice.module.css';

/** While the browser knows that it has no network. It floats, so that nothing moves when it comes and goes. */
export function OfflineNotice() {
  const t = useTranslations('errors');
  const { online } = useNetwork();
  return (
    <div role="status" className={classes.place}>
      {!online && (
        <p className={classes.notice}>
          <IconWifiOff size={18} aria-hidden />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
