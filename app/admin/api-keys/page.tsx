import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApiKeysScreen } from '@/components/api-keys/api-keys-screen';
import { type Listed, searchOf } from '@/components/list/listed';
import { type FirstPage, ROWS_A_PAGE } from '@/components/list/use-page';
import { requireAdmin } from '@/lib/auth/page';
import type { AdminActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { listApiKeys } from '@/lib/operations/api-keys/list';
import { keyActionsFor } from '@/lib/operations/api-keys/policy';
import type { ApiKeyView } from '@/lib/operations/api-keys/view';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiKeys'))('title') };
}

export default async function ApiKeysPage({ searchParams }: Props) {
  const { q, after } = await searchParams;
  const state = { q: String(q ?? ''), after: after === undefined ? null : String(after) };
  const actor = await requireAdmin(`/admin/api-keys${searchOf(state)}`);
  const offer = { actions: keyActionsFor(actor), tenants: actor.scope.kind === 'everything' };
  return <ApiKeysScreen first={await firstView(actor, state)} offer={offer} />;
}

/** Null when the address bar asks for something refused: the list then says why, with a way out. */
async function firstView(actor: AdminActor, state: Listed): Promise<FirstPage<ApiKeyView, Listed> | null> {
  try {
    const page = await listApiKeys(actor, {
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
