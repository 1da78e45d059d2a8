import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { firstPage, paramsOf, type Search } from '@/app/admin/first-page';
import { AuditEventsScreen } from '@/components/audit-events/audit-events-screen';
import { auditHref, auditViewOf } from '@/components/audit-events/audit-view';
import { requireAdmin } from '@/lib/auth/page';
import { listAuditEvents } from '@/lib/operations/audit-events/list';
import { canReadAuditEvents } from '@/lib/operations/audit-events/policy';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditEvents'))('title') };
}

export default async function AuditPage(search: Search) {
  const view = auditViewOf(await paramsOf(search));
  const actor = await requireAdmin(auditHref(view));
  if (!canReadAuditEvents(actor)) notFound();
  const first = await firstPage(view, (asked) => listAuditEvents(actor, asked));
  return <AuditEventsScreen first={first} />;
}
