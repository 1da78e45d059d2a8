import type { ReactNode } from 'react';
import { ChangedNotice } from '@/components/ui/changed-notice';
import { differencesOf, type Words } from './differences';
import { FormDialog } from './form-dialog';
import type { EditForm } from './use-edit-form';

type Props<View, Values> = {
  title: string;
  submitLabel: string;
  form: EditForm<View, Values>;
  /** How the fields are called, and what stands in them. */
  words: Words<Values>;
  onClose: () => void;
  children: ReactNode;
};

/** The form of what is there already. When somebody else saved meanwhile, it asks whose it shall be. */
export function EditDialog<View, Values extends object>({
  form,
  words,
  children,
  ...dialog
}: Props<View, Values>) {
  const { theirs, versions } = form;
  return (
    <FormDialog form={form} {...dialog}>
      {children}
      {theirs && versions && (
        <ChangedNotice
          differences={differencesOf(versions, words)}
          saving={form.saving}
          onKeepMine={() => form.keepMine(theirs)}
          onTakeTheirs={() => form.takeTheirs(theirs)}
        />
      )}
    </FormDialog>
  );
}
