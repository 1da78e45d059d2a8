import { type RefObject, useEffect, useRef } from 'react';

/** When new errors come to the fields, the first of them gets the focus; not when one of them is being corrected. */
export function useFirstError(form: RefObject<HTMLElement | null>, errors: Record<string, string>): void {
  const before = useRef(0);
  useEffect(() => {
    const count = Object.keys(errors).length;
    const isCorrection = count < before.current;
    before.current = count;
    if (count === 0 || isCorrection) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, errors]);
}
