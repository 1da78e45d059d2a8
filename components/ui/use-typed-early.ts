import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Takes over what was typed before the page listened: the field of the server's page has it, and a field whose value is
 * state would lose it as soon as it is drawn again.
 */
export function useTypedEarly(
  input: RefObject<HTMLInputElement | null>,
  value: string,
  onTyped: (text: string) => void,
): void {
  const take = useEffectEvent(() => {
    const typed = input.current?.value ?? value;
    if (typed !== value) onTyped(typed);
  });
  useEffect(() => take(), []);
}
