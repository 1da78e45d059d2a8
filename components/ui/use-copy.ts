import { useOs } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

const SHOWN_MILLISECONDS = 2000;

type State = 'idle' | 'copied' | 'refused';

/** False where the page may not write to the clipboard: no HTTPS, no permission, an old browser. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies to the clipboard; `refused` means that the person has to do it by `keys`, and that the text is to be selected. */
export function useCopy() {
  const [state, setState] = useState<State>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const os = useOs();
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy(text: string): Promise<boolean> {
    clearTimeout(timer.current);
    const copied = await writeClipboard(text);
    setState(copied ? 'copied' : 'refused');
    if (copied) timer.current = setTimeout(() => setState('idle'), SHOWN_MILLISECONDS);
    return copied;
  }

  return {
    copy,
    state,
    reset: () => setState('idle'),
    keys: os === 'macos' || os === 'ios' ? '⌘ C' : 'Ctrl C',
  };
}
