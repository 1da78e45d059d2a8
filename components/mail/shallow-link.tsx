import Link from 'next/link';
import type { ComponentProps, MouseEvent } from 'react';

type Props = Omit<ComponentProps<typeof Link>, 'onClick' | 'prefetch'> & { onFollow: () => void };

function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

/** A link that this page follows by itself; into a new tab or window it goes as any other. */
export function ShallowLink({ onFollow, ...link }: Props) {
  return (
    <Link
      {...link}
      prefetch={false}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        onFollow();
      }}
    />
  );
}
