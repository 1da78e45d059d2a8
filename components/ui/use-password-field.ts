import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { generatePassword } from '@/lib/password/generate';
import { useCopy } from './use-copy';
import { useTypedEarly } from './use-typed-early';

/** What a password field does beside being typed in: it hides, generates and copies. */
export function usePasswordField(value: string, onChange: (value: string, generated: boolean) => void) {
  const [visible, setVisible] = useState(false);
  const [begun, setBegun] = useState(false);
  const [generated, setGenerated] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const clipboard = useCopy();
  useTypedEarly(input, value, (password) => change(password, false));

  function change(password: string, fromGenerator: boolean) {
    onChange(password, fromGenerator);
    setBegun(true);
    setGenerated(fromGenerator);
    clipboard.reset();
  }

  function generate(): string {
    const password = generatePassword();
    setVisible(true);
    change(password, true);
    return password;
  }

  async function copy(password: string) {
    if (await clipboard.copy(password)) return;
    // What is hidden cannot be copied by keys: the field has to show it before it is selected.
    flushSync(() => setVisible(true));
    input.current?.focus();
    input.current?.select();
  }

  return {
    input,
    visible,
    begun,
    generated,
    clipboard,
    type: (password: string) => change(password, false),
    begin: () => setBegun(true),
    toggle: () => setVisible(!visible),
    generate: () => void generate(),
    generateAndCopy: () => copy(generate()),
    copy: () => copy(value),
  };
}
