import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { orNull } from '@/app/admin/first-page';
import { JobScreen } from '@/components/jobs/job-screen';
import { requireAdmin } from '@/lib/auth/page';
import { getJob } from '@/lib/operations/jobs/get';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('jobs'))('title') };
}

export default async function JobPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireAdmin(`/admin/jobs/${encodeURIComponent(id)}`);
  const job = await orNull(getJob(actor, { id }));
  if (job === null) notFound();
  return <JobScreen job={job} />;
}
