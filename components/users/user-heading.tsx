import { Avatar } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { toUnicodeAddress } from '@/lib/core/address';
import classes from './user-heading.module.css';

/** Whose it is. The address is copied as mail programs want it, with A-labels. */
export function UserHeading({ address, name }: { address: string; name: string }) {
  const t = useTranslations('userEdit');
  return (
    <div className={classes.root}>
      <Avatar name={name || address} color="ink" size={40} aria-hidden />
      <div className={classes.who}>
        {name && <bdi className={classes.name}>{name}</bdi>}
        <span className={classes.line}>
          <bdi className={classes.address}>{toUnicodeAddress(address)}</bdi>
          <CopyButton value={address} label={t('copyAddress')} />
        </span>
      </div>
    </div>
  );
}
