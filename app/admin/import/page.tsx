import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ImportScreen } from '@/components/user-imports/import-screen';
import { requireAdmin } from '@/lib/auth/page';
import { listUserImports } from '@/lib/operations/user-imports/list';
import { canImportUsers } from '@/lib/operations/user-imports/policy';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('userImport'))('title') };
}

export default async function ImportPage() {
  const actor = await requireAdmin('/admin/import');
  if (!canImportUsers(actor)) notFound();
  const { items } = await listUserImports(actor, { limit: 1 });
  const open = items.find(({ state }) => state === 'preview' || state === 'running');
  return <ImportScreen first={open ?? null} />;
}
