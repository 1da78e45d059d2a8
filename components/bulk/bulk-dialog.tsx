import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { FormModal } from '@/components/form/form-modal';
import { JobCard } from '@/components/jobs/job-card';
import type { JobFields, UserJob } from '@/lib/operations/jobs/schema';
import classes from './bulk-dialog.module.css';
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
  const progress = useRef<HTMLDivElement>(null);
  // The button that began it is gone, and the focus with it.
  useEffect(() => {
    if (bulk.isSuccess) progress.current?.focus();
  }, [bulk.isSuccess]);
  return (
    <FormModal opened small title={t(`title.${kind}`, { count })} onClose={props.onClose}>
      {bulk.data ? (
        <div ref={progress} tabIndex={-1} className={classes.progress}>
          <JobCard id={bulk.data.id} onClose={props.onClose} />
        </div>
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
