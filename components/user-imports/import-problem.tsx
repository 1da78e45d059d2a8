import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ApiError } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';

/** Why a file can't be read: what is wrong with it says more than that something is. */
export function ImportProblem({ error }: { error: Error }) {
  const why = error instanceof ApiError ? error.fields.body?.message : undefined;
  if (why === undefined) return <ProblemAlert error={error} />;
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle size={18} aria-hidden />}>
      {why}
    </Alert>
  );
}
