import { useTranslations } from 'next-intl';
import type { Column } from '@/components/list/list-table';
import { Status } from '@/components/ui/status';
import { UserAddress } from '@/components/users/user-address';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { AliasView } from '@/lib/operations/aliases/view';
import classes from './alias-table.module.css';

const SHOWN_TARGETS = 3;

export function useAliasColumns(): [Column<AliasView>, ...Column<AliasView>[]] {
  const t = useTranslations('aliases.column');
  return [
    { header: t('address'), className: classes.address, cell: (alias) => <Address alias={alias} /> },
    { header: t('targets'), className: classes.targets, cell: (alias) => <Targets alias={alias} /> },
    {
      header: t('status'),
      look: 'state',
      className: classes.status,
      cell: (alias) => <AliasStatus alias={alias} />,
    },
  ];
}

function Address({ alias: { address, catchAll } }: { alias: AliasView }) {
  const t = useTranslations('aliases');
  return (
    <>
      <UserAddress address={address} />
      {catchAll && <span className={classes.note}>{t('catchAll')}</span>}
    </>
  );
}

function Targets({ alias: { targets, deadTargets } }: { alias: AliasView }) {
  const t = useTranslations('aliases');
  return (
    <>
      {targets.slice(0, SHOWN_TARGETS).map((target) => (
        <bdi key={target} className={classes.target} data-dead={deadTargets.includes(target) || undefined}>
          {toUnicodeAddress(target)}
          {deadTargets.includes(target) && <span className={classes.note}> {t('dead.short')}</span>}
        </bdi>
      ))}
      {targets.length > SHOWN_TARGETS && (
        <span className={classes.note}>{t('more', { count: targets.length - SHOWN_TARGETS })}</span>
      )}
    </>
  );
}

function AliasStatus({ alias: { active, targets, deadTargets } }: { alias: AliasView }) {
  const t = useTranslations('aliases');
  if (!active) return <Status value="disabled">{t('disabled')}</Status>;
  if (deadTargets.length === targets.length) return <Status value="pending">{t('dead.all')}</Status>;
  return <Status value="active">{t('active')}</Status>;
}
