import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type Listed, searchOf } from '@/components/list/listed';
import { type FirstPage, ROWS_A_PAGE } from '@/components/list/use-page';
import { TenantsScreen } from '@/components/tenants/tenants-screen';
import { requireAdmin } from '@/lib/auth/page';
import type { AdminActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { listTenants } from '@/lib/operations/tenants/list';
import { canManageTenants } from '@/lib/operations/tenants/policy';
import type { TenantView } from '@/lib/operations/tenants/view';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenants'))('title') };
}

export default async function TenantsPage({ searchParams }: Props) {
  const { q, after } = await searchParams;
  const state = { q: String(q ?? ''), after: after === undefined ? null : String(after) };
  const actor = await requireAdmin(`/admin/tenants${searchOf(state)}`);
  if (!canManageTenants(actor)) notFound();
  return <TenantsScreen first={await firstView(actor, state)} />;
}

/** Null when the address bar asks for something refused: the list then says why, with a way out. */
async function firstView(actor: AdminActor, state: Listed): Promise<FirstPage<TenantView, Listed> | null> {
  try {
    const page = await listTenants(actor, {
      q: state.q,
      after: state.after ?? undefined,
      limit: ROWS_A_PAGE,
    });
    return { ...state, page };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
