import { useState } from 'react';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { type MyPasswordValues, NO_PASSWORD, problemsOf } from './my-password-values';
import { useMyPasswordChange } from './use-my-password-change';

type Options<Answer> = {
  path: string;
  /** This session ends as well. */
  everywhere?: boolean;
  onBegin?: () => void;
  onChanged: (changed: Answer & { password: string }) => void;
};

/** The state of the form with which one changes one's own password. */
export function useMyPasswordForm<Answer>({ path, everywhere, onBegin, onChanged }: Options<Answer>) {
  const [values, setValues] = useState(NO_PASSWORD);
  const { errors, tell, take, forget } = useFieldErrors();
  const { change, saving, error, asking, stopAsking } = useMyPasswordChange<Answer>({
    path,
    onError: take,
    onChanged,
  });

  function type(some: Partial<MyPasswordValues>) {
    setValues((now) => ({ ...now, ...some }));
    Object.keys(some).forEach(forget);
    onBegin?.();
  }

  function save(currentPassword?: string) {
    if (saving || !tell(problemsOf(values))) return;
    change({ password: values.password, currentPassword, everywhere });
  }

  const problem = Object.keys(errors).length > 0 ? null : error;
  return { values, errors, type, save, saving, problem, asking, stopAsking };
}
