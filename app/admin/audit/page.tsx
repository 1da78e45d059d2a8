import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuditEventsScreen } from '@/components/audit-events/audit-events-screen';
import { type AuditView, auditHref, auditViewOf } from '@/components/audit-events/audit-view';
import { type FirstPage, ROWS_A_PAGE } from '@/components/list/use-page';
import { requireAdmin } from '@/lib/auth/page';
import type { AdminActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { listAuditEvents } from '@/lib/operations/audit-events/list';
import { canReadAuditEvents } from '@/lib/operations/audit-events/policy';
import type { AuditEventView } from '@/lib/operations/audit-events/view';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditEvents'))('title') };
}

export default async function AuditPage({ searchParams }: Props) {
  const search = await searchParams;
  const view = auditViewOf({ get: (name) => [search[name]].flat()[0] ?? null });
  const actor = await requireAdmin(auditHref(view));
  if (!canReadAuditEvents(actor)) notFound();
  return <AuditEventsScreen first={await firstView(actor, view)} />;
}

/** Null when the address bar asks for something refused: the list then says why, with a way out. */
async function firstView(
  actor: AdminActor,
  view: AuditView,
): Promise<FirstPage<AuditEventView, AuditView> | null> {
  const asked = Object.entries(view).filter(([name, value]) => name !== 'q' && value);
  try {
    const page = await listAuditEvents(actor, { ...Object.fromEntries(asked), limit: ROWS_A_PAGE });
    return { ...view, page };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
