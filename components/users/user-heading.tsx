import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { Initials } from '@/components/ui/initials';
import { toUnicodeAddress } from '@/lib/core/unicode';
import classes from './user-heading.module.css';

/** Whose it is. The address is copied as mail programs want it, with A-labels. */
export function UserHeading({ address, name }: { address: string; name: string }) {
  const t = useTranslations('userEdit');
  return (
    <div className={classes.root}>
      <Initials name={name || address} size={40} />
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
