import { useState } from 'react';
import type { z } from 'zod';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { changesOf, type Versions } from './differences';
import type { FormState } from './form-dialog';
import { useVersionedUpdate } from './use-versioned-update';

type Kind<View, Values, Fields, Answer> = {
  /** Where the API has it, and the key by which the schema knows it. */
  path: string;
  key: Record<string, string>;
  schema: z.ZodType;
  toValues: (view: View) => Values;
  toFields: (changes: Partial<Values>) => Fields;
  onUpdated: (answer: Answer, fields: Fields) => void;
};

export type EditForm<View, Values> = FormState & {
  base: View;
  values: Values;
  theirs: View | null;
  /** Where there is one that somebody else saved. */
  versions: Versions<Values> | null;
  change: (some: Partial<Values>) => void;
  keepMine: (there: View) => void;
  takeTheirs: (there: View) => void;
};

/**
 * What stands in the form, against `base`, the version that the changes are made for, and against `theirs`, which
 * somebody else saved since.
 */
export function useEditForm<
  View extends { version: number },
  Values extends object,
  Fields extends object,
  Answer extends View = View,
>(listed: View, { path, key, schema, toValues, toFields, onUpdated }: Kind<View, Values, Fields, Answer>) {
  const [base, setBase] = useState(listed);
  const [values, setValues] = useState(() => toValues(listed));
  const [unchanged, setUnchanged] = useState(false);
  const { errors, check, take, forget } = useFieldErrors();
  const changes = changesOf(values, toValues(base));
  const dirty = Object.keys(changes).length > 0;
  const { update, saving, error, theirs, forgetTheirs } = useVersionedUpdate<View, Fields, Answer>(path, {
    onError: take,
    onUpdated,
  });

  function adopt(view: View, mine: Partial<Values> = {}) {
    setBase(view);
    setValues({ ...toValues(view), ...mine });
  }

  function save(version = base.version) {
    const body = toFields(changes);
    setUnchanged(!dirty);
    if (dirty && check(schema, { ...key, ...body })) update({ body, ifMatch: version });
  }

  function change(some: Partial<Values>) {
    setValues({ ...values, ...some });
    setUnchanged(false);
    Object.keys(some).forEach(forget);
  }

  function keepMine(there: View) {
    adopt(there, changes);
    save(there.version);
  }

  function takeTheirs(there: View) {
    adopt(there);
    forgetTheirs();
  }

  const versions = theirs && { base: toValues(base), theirs: toValues(theirs), mine: values };
  const problem = Object.keys(errors).length > 0 ? null : error;
  return {
    base,
    values,
    errors,
    theirs,
    versions,
    unchanged,
    dirty,
    saving,
    problem,
    adopt,
    change,
    save,
    keepMine,
    takeTheirs,
  };
}
