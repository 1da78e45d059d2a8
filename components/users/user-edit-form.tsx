import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DialogForm } from '@/components/form/dialog-form';
import { ProblemAlert } from '@/components/query/problem-alert';
import { ChangedNotice } from '@/components/ui/changed-notice';
import type { UserView } from '@/lib/operations/users/view';
import { Attention } from './attention';
import { LogOutButton } from './log-out-button';
import { useDifferences } from './use-differences';
import { useUserForm } from './use-user-form';
import { UserFieldset } from './user-fieldset';
import { UserHeading } from './user-heading';

type Props = {
  user: UserView;
  onDirty: (dirty: boolean) => void;
  onCancel: () => void;
  onUpdated: () => void;
  /** What is asked before it closes. */
  question: ReactNode;
};

export function UserEditForm({ user, onDirty, onCancel, onUpdated, question }: Props) {
  const t = useTranslations('userEdit');
  const form = useUserForm(user, { onDirty, onUpdated });
  const { base, values, errors, theirs, saving } = form;
  const differences = useDifferences(values, base, theirs);
  return (
    <DialogForm
      errors={errors}
      saving={saving}
      submitLabel={t('save')}
      unchanged={form.unchanged}
      question={question}
      onSubmit={form.save}
      onCancel={onCancel}
    >
      <UserHeading address={base.address} name={base.name} />
      <UserFieldset user={base} values={values} errors={errors} onChange={form.change} />
      {base.can.resetPassword && <LogOutButton address={base.address} />}
      {theirs && (
        <Attention>
          <ChangedNotice
            differences={differences}
            saving={saving}
            onKeepMine={() => form.keepMine(theirs)}
            onTakeTheirs={() => form.takeTheirs(theirs)}
          />
        </Attention>
      )}
      {form.problem && <ProblemAlert error={form.problem} />}
    </DialogForm>
  );
}
