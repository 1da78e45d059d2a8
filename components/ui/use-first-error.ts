import { type RefObject, useEffect } from 'react';

/** When new errors come to the fields, the first of them gets the focus. */
export function useFirstError(form: RefObject<HTMLElement | null>, errors: Record<string, string>): void {
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, errors]);
}
