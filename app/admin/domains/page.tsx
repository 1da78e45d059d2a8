import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DOMAINS_A_PAGE, type FirstView } from '@/components/domains/domain-list-state';
import { DomainsScreen } from '@/components/domains/domains-screen';
import { requireAdmin } from '@/lib/auth/page';
import type { AdminActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { listDomains } from '@/lib/operations/domains/list';
import { canCreateDomain } from '@/lib/operations/domains/policy';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('domains'))('title') };
}

export default async function DomainsPage({ searchParams }: Props) {
  const { q, after } = await searchParams;
  const state = { q: String(q ?? ''), after: after === undefined ? null : String(after) };
  const path = `/admin/domains?${new URLSearchParams({ q: state.q, ...(state.after && { after: state.after }) })}`;
  const actor = await requireAdmin(path);
  return <DomainsScreen first={await firstView(actor, state)} canCreate={canCreateDomain(actor)} />;
}

/** Null when the address bar asks for something refused: the list then says why, with a way out. */
async function firstView(actor: AdminActor, state: Omit<FirstView, 'page'>): Promise<FirstView | null> {
  try {
    const page = await listDomains(actor, {
      q: state.q,
      after: state.after ?? undefined,
      limit: DOMAINS_A_PAGE,
    });
    return { ...state, page };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
