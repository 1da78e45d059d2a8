import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNull } from '@/app/admin/users/first-view';
import { AliasDomainsScreen } from '@/components/alias-domains/alias-domains-screen';
import { searchOf } from '@/components/list/listed';
import { ROWS_A_PAGE } from '@/components/list/use-page';
import { requireAdmin } from '@/lib/auth/page';
import { listAliasDomains } from '@/lib/operations/alias-domains/list';
import { canManageAliasDomains } from '@/lib/operations/alias-domains/policy';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('aliasDomains'))('title') };
}

export default async function AliasDomainsPage({ searchParams }: Props) {
  const { q, after } = await searchParams;
  const state = { q: String(q ?? ''), after: after === undefined ? null : String(after) };
  const actor = await requireAdmin(`/admin/domains/aliases${searchOf(state)}`);
  const asked = { q: state.q, after: state.after ?? undefined, limit: ROWS_A_PAGE };
  const page = await orNull(listAliasDomains(actor, asked));
  return <AliasDomainsScreen first={page && { ...state, page }} canCreate={canManageAliasDomains(actor)} />;
}
