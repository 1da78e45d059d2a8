import { IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { DomainView } from '@/lib/operations/domains/view';
import classes from './domain-option.module.css';

type Props = { label: string; checked?: boolean; domain?: DomainView };

export function DomainOption({ label, checked, domain }: Props) {
  const t = useTranslations('domainSelect');
  return (
    <span className={classes.root}>
      <bdi className={classes.name}>{label}</bdi>
      {domain && (
        <span className={classes.note}>
          {domain.active ? t('users', { count: domain.userCount }) : t('disabled')}
        </span>
      )}
      <span className={classes.check}>{checked && <IconCheck size={16} aria-hidden />}</span>
    </span>
  );
}
