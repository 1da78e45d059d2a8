import { useEffect, useState } from 'react';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { updateUserInput } from '@/lib/operations/users/schema';
import type { UserView } from '@/lib/operations/users/view';
import { type OnUpdated, useUserUpdate } from './use-user-update';
import { changesOf, rebase, toValues, type UserValues } from './user-values';

type Doors = { onDirty: (dirty: boolean) => void; onUpdated: OnUpdated };

/** The state of the edit pop-up. `base` is the version that the changes are made for. */
export function useUserForm(user: UserView, { onDirty, onUpdated }: Doors) {
  const [base, setBase] = useState(user);
  const [values, setValues] = useState(toValues(user));
  const [hint, setHint] = useState(false);
  const { errors, check, take, forget } = useFieldErrors();
  const { update, error, theirs, forgetTheirs } = useUserUpdate(user.address, onUpdated, take);
  const dirty = Object.keys(changesOf(values, base)).length > 0;
  useEffect(() => onDirty(dirty), [dirty, onDirty]);

  function save(version = base.version) {
    const body = changesOf(values, base);
    setHint(!dirty);
    if (!dirty || !check(updateUserInput, { address: user.address, ...body })) return;
    update.mutate({ body, ifMatch: version });
  }

  function change(some: Partial<UserValues>) {
    setValues({ ...values, ...some });
    setHint(false);
    Object.keys(some).forEach(forget);
  }

  function keepMine(there: UserView) {
    setBase(there);
    setValues(rebase(values, base, there));
    save(there.version);
  }

  function takeTheirs(there: UserView) {
    setBase(there);
    setValues(toValues(there));
    forgetTheirs();
  }

  const saving = update.isPending;
  const problem = Object.keys(errors).length > 0 ? null : error;
  return { base, values, errors, hint, saving, problem, theirs, change, save, keepMine, takeTheirs };
}
