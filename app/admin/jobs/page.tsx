import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { orNull } from '@/app/admin/users/first-view';
import { JobsScreen } from '@/components/jobs/jobs-screen';
import { searchOf } from '@/components/list/listed';
import { ROWS_A_PAGE } from '@/components/list/use-page';
import { requireAdmin } from '@/lib/auth/page';
import { listJobs } from '@/lib/operations/jobs/list';
import { canHaveJobs } from '@/lib/operations/jobs/policy';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('jobs'))('title') };
}

export default async function JobsPage({ searchParams }: Props) {
  const after = [(await searchParams).after].flat()[0] ?? null;
  const actor = await requireAdmin(`/admin/jobs${searchOf({ after })}`);
  if (!canHaveJobs(actor)) notFound();
  const page = await orNull(listJobs(actor, { limit: ROWS_A_PAGE, ...(after && { after }) }));
  return <JobsScreen first={page && { q: '', after, page }} />;
}
