import { useState } from 'react';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { updateDomainInput } from '@/lib/operations/domains/schema';
import type { DomainView } from '@/lib/operations/domains/view';
import { type DomainValues, differing, pick, toInput, toValues } from './domain-values';
import { useDomainUpdate } from './use-domain-update';
import { useFreshDomain } from './use-fresh-domain';

/** The state of the edit form: what stands in it, against the version it was begun on, and against what others saved since. */
export function useDomainForm(listed: DomainView, onUpdated: () => void) {
  const { name } = listed;
  const fresh = useFreshDomain(listed);
  const [base, setBase] = useState(listed);
  const [values, setValues] = useState(toValues(listed));
  const [unchanged, setUnchanged] = useState(false);
  const { errors, check, take, forget } = useFieldErrors();
  const { update, theirs, forgetTheirs } = useDomainUpdate(name, onUpdated, take);
  const changes = differing(toValues(base), values);

  // The list may be an hour old: as long as nothing is typed, the form follows what the server says now.
  if (fresh.data.version > base.version && changes.length === 0) adopt(fresh.data);

  function adopt(domain: DomainView) {
    setBase(domain);
    setValues(toValues(domain));
  }

  function save(version: number) {
    const body = toInput(pick(values, changes));
    setUnchanged(changes.length === 0);
    if (changes.length === 0 || !check(updateDomainInput, { domain: name, ...body })) return;
    update.mutate({ body, ifMatch: version });
  }

  function takeTheirs(theirs: DomainView) {
    adopt(theirs);
    forgetTheirs();
  }

  function change(change: Partial<DomainValues>) {
    setValues({ ...values, ...change });
    setUnchanged(false);
    Object.keys(change).forEach(forget);
  }

  return {
    base,
    values,
    errors,
    theirs,
    unchanged,
    dirty: changes.length > 0,
    saving: update.isPending,
    problem: theirs || Object.keys(errors).length > 0 ? null : (update.error ?? fresh.error),
    change,
    save: () => save(base.version),
    keepMine: (theirs: DomainView) => save(theirs.version),
    takeTheirs,
  };
}
