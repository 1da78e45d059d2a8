import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AdminsScreen } from '@/components/admins/admins-screen';
import { type Listed, searchOf } from '@/components/list/listed';
import { type FirstPage, ROWS_A_PAGE } from '@/components/list/use-page';
import { requireAdmin } from '@/lib/auth/page';
import type { AdminActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { listAdmins } from '@/lib/operations/admins/list';
import { canSeeAdmins, rolesGrantedBy } from '@/lib/operations/admins/policy';
import type { AdminView } from '@/lib/operations/admins/view';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admins'))('title') };
}

export default async function AdminsPage({ searchParams }: Props) {
  const { q, after } = await searchParams;
  const state = { q: String(q ?? ''), after: after === undefined ? null : String(after) };
  const actor = await requireAdmin(`/admin/admins${searchOf(state)}`);
  if (!canSeeAdmins(actor)) notFound();
  return <AdminsScreen first={await firstView(actor, state)} roles={rolesGrantedBy(actor)} />;
}

/** Null when the address bar asks for something refused: the list then says why, with a way out. */
async function firstView(actor: AdminActor, state: Listed): Promise<FirstPage<AdminView, Listed> | null> {
  try {
    const page = await listAdmins(actor, {
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
