import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DomainsScreen } from '@/components/domains/domains-screen';
import { type Listed, searchOf } from '@/components/list/listed';
import { type FirstPage, ROWS_A_PAGE } from '@/components/list/use-page';
import { requireAdmin } from '@/lib/auth/page';
import type { AdminActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { listDomains } from '@/lib/operations/domains/list';
import { canCreateDomain } from '@/lib/operations/domains/policy';
import type { DomainView } from '@/lib/operations/domains/view';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('domains'))('title') };
}

export default async function DomainsPage({ searchParams }: Props) {
  const { q, after } = await searchParams;
  const state = { q: String(q ?? ''), after: after === undefined ? null : String(after) };
  const actor = await requireAdmin(`/admin/domains${searchOf(state)}`);
  return <DomainsScreen first={await firstView(actor, state)} canCreate={canCreateDomain(actor)} />;
}

/** Null when the address bar asks for something refused: the list then says why, with a way out. */
async function firstView(actor: AdminActor, state: Listed): Promise<FirstPage<DomainView, Listed> | null> {
  try {
    const page = await listDomains(actor, {
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
