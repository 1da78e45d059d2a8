import { useFormatter, useTranslations } from 'next-intl';
import type { Column } from '@/components/list/list-table';
import { Status } from '@/components/ui/status';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { UserImportLineView } from '@/lib/operations/user-import-lines/view';
import classes from './import.module.css';

const DOTS = { create: 'active', change: 'pending', keep: 'disabled' } as const;

export function useLineColumns(): [Column<UserImportLineView>, ...Column<UserImportLineView>[]] {
  const t = useTranslations('userImport');
  return [
    {
      header: t('address'),
      className: classes.address,
      cell: ({ address }) => <bdi>{address ? toUnicodeAddress(address) : t('noAddress')}</bdi>,
    },
    { header: t('line'), className: classes.line, cell: ({ line }) => t('lineNumber', { line }) },
    { header: t('what'), className: classes.what, cell: (line) => <What line={line} /> },
  ];
}

function What({ line: { outcome, fields, problem } }: { line: UserImportLineView }) {
  const t = useTranslations('userImport');
  const format = useFormatter();
  if (problem || outcome === 'refuse')
    return <span className={classes.problem}>{t('becomes.refuse', { why: problem?.message ?? '' })}</span>;
  const names = fields.map((field) => t(`field.${field as 'name'}`));
  return (
    <Status value={DOTS[outcome]}>
      {outcome === 'change' ? t('becomes.change', { fields: format.list(names) }) : t(`becomes.${outcome}`)}
    </Status>
  );
}
