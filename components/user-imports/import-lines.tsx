import { SegmentedControl } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { List } from '@/components/list/list';
import { showListed } from '@/components/list/listed';
import { usePage } from '@/components/list/use-page';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { OUTCOMES } from '@/lib/operations/user-import-lines/schema';
import type { UserImportLineView } from '@/lib/operations/user-import-lines/view';
import type { UserImportView } from '@/lib/operations/user-imports/view';
import classes from './import.module.css';
import { type ImportView, importHref, importViewOf } from './import-view';
import { useLineColumns } from './use-line-columns';

function show(view: ImportView): void {
  showListed(importHref(view), 'push');
}

/** What becomes of each line. `only` the refused, when the others are applied. */
export function ImportLines({ current, only }: { current: UserImportView; only?: 'refuse' }) {
  const t = useTranslations('userImport');
  const said = importViewOf(useSearchParams());
  const view: ImportView = only ? { ...said, outcome: only } : said;
  const query = usePage<UserImportLineView, ImportView>(`user-imports/${current.id}/lines`, view, null);
  return (
    <>
      {!only && <Outcomes current={current} view={view} />}
      <List
        query={query}
        q={view.outcome}
        label={t('lines')}
        className={classes.table}
        columns={useLineColumns()}
        keyOf={({ line }) => String(line)}
        changed={null}
        words={{ failed: t('failed'), nothing: t('nothing') }}
        empty={<EmptyState icon={<IconFileSpreadsheet size={32} stroke={1.5} />} title={t('empty')} />}
        onClearSearch={() => show({ ...view, outcome: '', after: null })}
        onFirstPage={() => show({ ...view, after: null })}
      />
      <Pager after={view.after} next={query.data?.next ?? null} onGo={(after) => show({ ...view, after })} />
    </>
  );
}

const COUNTS = { create: 'created', change: 'changed', keep: 'kept', refuse: 'refused' } as const;

function Outcomes({ current: { preview }, view }: { current: UserImportView; view: ImportView }) {
  const t = useTranslations('userImport');
  const all = Object.values(preview).reduce((sum, count) => sum + count);
  const data = [
    { value: '', label: t('filter.all', { count: all }) },
    ...OUTCOMES.map((value) => ({ value, label: t(`filter.${value}`, { count: preview[COUNTS[value]] }) })),
  ];
  return (
    <SegmentedControl
      className={classes.outcomes}
      aria-label={t('lines')}
      data={data}
      value={view.outcome}
      onChange={(outcome) => show({ ...view, outcome: outcome as ImportView['outcome'], after: null })}
    />
  );
}
