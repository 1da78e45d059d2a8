import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { firstPage, paramsOf, type Search } from '@/app/admin/first-page';
import { ApiKeysScreen } from '@/components/api-keys/api-keys-screen';
import { listedOf, searchOf } from '@/components/list/listed';
import { requireAdmin } from '@/lib/auth/page';
import { listApiKeys } from '@/lib/operations/api-keys/list';
import { keyActionsFor } from '@/lib/operations/api-keys/policy';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiKeys'))('title') };
}

export default async function ApiKeysPage(search: Search) {
  const listed = listedOf(await paramsOf(search));
  const actor = await requireAdmin(`/admin/api-keys${searchOf(listed)}`);
  const offer = { actions: keyActionsFor(actor), tenants: actor.scope.kind === 'everything' };
  const first = await firstPage(listed, (asked) => listApiKeys(actor, asked));
  return <ApiKeysScreen first={first} offer={offer} />;
}
