import { useRef, useState } from 'react';
import { LeaveNotice } from '@/components/ui/leave-notice';
import { findOpener } from '@/components/ui/opener';
import { DialogForm, type DialogFormProps } from './dialog-form';
import { FormModal } from './form-modal';

type Props = Omit<DialogFormProps, 'question' | 'onCancel'> & {
  title: string;
  /** Something is typed that would be lost. */
  dirty: boolean;
  onClose: () => void;
};

/** A form in a dialog of its own: Escape closes it, and asks once when something would be lost. */
export function FormDialog({ title, dirty, onClose, onSubmit, ...form }: Props) {
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
    onSubmit();
  }

  return (
    <FormModal opened title={title} onClose={close}>
      <DialogForm
        {...form}
        question={asking && <LeaveNotice onStay={stay} onLeave={onClose} />}
        onSubmit={submit}
        onCancel={close}
      />
    </FormModal>
  );
}
