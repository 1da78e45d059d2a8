import { useTranslations } from 'next-intl';
import type { Column } from '@/components/list/list-table';
import { RelativeTime } from '@/components/ui/relative-time';
import type { AuditEventView } from '@/lib/operations/audit-events/view';
import classes from './audit-events.module.css';
import { useSentence } from './use-sentence';

export function useAuditColumns(): [Column<AuditEventView>, ...Column<AuditEventView>[]] {
  const t = useTranslations('auditEvents');
  const sentenceOf = useSentence();
  return [
    {
      header: t('column.what'),
      className: classes.what,
      cell: (event) => <bdi>{sentenceOf(event)}</bdi>,
    },
    {
      header: t('column.from'),
      className: classes.from,
      cell: ({ ip }) => ip ?? t('fromHost'),
    },
    {
      header: t('column.when'),
      className: classes.when,
      cell: ({ at }) => <RelativeTime value={at} />,
    },
  ];
}
