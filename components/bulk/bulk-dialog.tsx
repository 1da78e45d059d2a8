import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormModal } from '@/components/form/form-modal';
import { JobCard } from '@/components/jobs/job-card';
import type { JobFields, UserJob } from '@/lib/operations/jobs/schema';
import { BulkForm } from './bulk-form';
import { useBulk } from './use-bulk';

type Props = {
  kind: UserJob;
  count: number;
  who: Pick<JobFields, 'users' | 'domain' | 'q' | 'count'>;
  onClose: () => void;
};

/** Asks once, then shows how far it is. It goes on when the dialog is closed. */
export function BulkDialog(props: Props) {
  const t = useTranslations('bulk');
  // What was selected is forgotten once the job has begun.
  const [{ kind, count, who }] = useState(props);
  const bulk = useBulk();
  return (
    <FormModal opened small title={t(`title.${kind}`, { count })} onClose={props.onClose}>
      {bulk.data ? (
        <JobCard id={bulk.data.id} onClose={props.onClose} />
      ) : (
        <BulkForm
          kind={kind}
          count={count}
          busy={bulk.isPending}
          error={bulk.error}
          onSubmit={(more) => bulk.mutate({ kind, ...who, ...more })}
          onClose={props.onClose}
        />
      )}
    </FormModal>
  );
}
