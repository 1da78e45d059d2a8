import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApiReference } from '@/components/api-reference/api-reference';
import { requireAdmin } from '@/lib/auth/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiReference'))('title') };
}

export default async function ApiReferencePage() {
  await requireAdmin('/admin/api-keys/reference');
  return <ApiReference />;
}
