'use client';

import { Button } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ListHead } from '@/components/list/list-head';
import { searchOf, showListed } from '@/components/list/listed';
import { type FirstPage, usePage } from '@/components/list/use-page';
import { ProvenDownload } from '@/components/proof/proven-download';
import { Pager } from '@/components/ui/pager';
import type { AuditEventView } from '@/lib/operations/audit-events/view';
import { AuditEventList } from './audit-event-list';
import { AuditFilters } from './audit-filters';
import { type AuditView, auditHref, auditViewOf, filterOf, isFiltered, NO_FILTER } from './audit-view';

type Props = {
  /** What the server has put into the page; null when it could not. */
  first: FirstPage<AuditEventView, AuditView> | null;
};

export function AuditEventsScreen({ first }: Props) {
  const t = useTranslations('auditEvents');
  const view = auditViewOf(useSearchParams());
  const query = usePage('audit-events', view, first);
  const show = (change: Partial<AuditView>) => showListed(auditHref({ ...view, ...change }), 'push');
  const clear = () => show({ ...NO_FILTER, after: null });
  return (
    <>
      <ListHead title={t('title')} mb="md">
        <Actions view={view} onClear={clear} />
      </ListHead>
      <AuditFilters view={view} />
      <AuditEventList
        query={query}
        filtered={isFiltered(view)}
        onClear={clear}
        onFirstPage={() => show({ after: null })}
      />
      <Pager after={view.after} next={query.data?.next ?? null} onGo={(after) => show({ after })} />
    </>
  );
}

function Actions({ view, onClear }: { view: AuditView; onClear: () => void }) {
  const t = useTranslations('auditEvents');
  return (
    <>
      {isFiltered(view) && (
        <Button variant="subtle" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
      <ProvenDownload href={`/api/v1/audit-events/export${searchOf(filterOf(view))}`}>
        {t('export')}
      </ProvenDownload>
    </>
  );
}
