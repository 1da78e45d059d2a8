import { IconAlertCircle } from '@tabler/icons-react';
import { ApiError } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { Notice } from '@/components/ui/notice';

/** Why a file can't be read: what is wrong with it says more than that something is. */
export function ImportProblem({ error }: { error: Error }) {
  const why = error instanceof ApiError ? error.fields.body?.message : undefined;
  if (why === undefined) return <ProblemAlert error={error} />;
  return (
    <Notice role="alert" tone="problem" icon={<IconAlertCircle size={18} aria-hidden />}>
      {why}
    </Notice>
  );
}
