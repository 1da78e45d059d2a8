import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { firstPage, paramsOf, type Search } from '@/app/admin/first-page';
import { JobsScreen } from '@/components/jobs/jobs-screen';
import { searchOf } from '@/components/list/listed';
import { requireAdmin } from '@/lib/auth/page';
import { listJobs } from '@/lib/operations/jobs/list';
import { canHaveJobs } from '@/lib/operations/jobs/policy';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('jobs'))('title') };
}

export default async function JobsPage(search: Search) {
  const after = (await paramsOf(search)).get('after') || null;
  const actor = await requireAdmin(`/admin/jobs${searchOf({ after })}`);
  if (!canHaveJobs(actor)) notFound();
  const first = await firstPage({ q: '', after }, (asked) => listJobs(actor, asked));
  return <JobsScreen first={first} />;
}
