import { type ReactNode, useRef, useState } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { LeaveNotice } from '@/components/ui/leave-notice';
import { findOpener } from '@/components/ui/opener';
import { DialogForm, type DialogFormProps } from './dialog-form';
import { FormModal } from './form-modal';

/** How a form stands. */
export type FormState = Pick<DialogFormProps, 'errors' | 'saving' | 'unchanged'> & {
  /** Something is typed that would be lost. */
  dirty: boolean;
  /** Why it was not saved, where no field says so. */
  problem: Error | null;
  save: () => void;
};

type Props = {
  title: string;
  submitLabel: string;
  form: FormState;
  onClose: () => void;
  children: ReactNode;
};

/** A form in a dialog of its own: Escape closes it, and asks once when something would be lost. */
export function FormDialog({ title, submitLabel, form, onClose, children }: Props) {
  const { errors, saving, unchanged, dirty, problem, save } = form;
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLElement>(null);

  function close() {
    if (!dirty || asking) return onClose();
    field.current = findOpener();
    setAsking(true);
  }

  function stay() {
    setAsking(false);
    field.current?.focus();
  }

  function submit() {
    setAsking(false);
    save();
  }

  return (
    <FormModal opened title={title} onClose={close}>
      <DialogForm
        errors={errors}
        saving={saving}
        unchanged={unchanged}
        submitLabel={submitLabel}
        question={asking && <LeaveNotice onStay={stay} onLeave={onClose} />}
        onSubmit={submit}
        onCancel={close}
      >
        {children}
        {problem && <ProblemAlert error={problem} />}
      </DialogForm>
    </FormModal>
  );
}
