import Link from 'next/link';
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<typeof Link>, 'onNavigate' | 'prefetch'> & { onFollow: () => void };

/** A link that this page follows by itself; into a new tab or window it goes as any other. */
export function ShallowLink({ onFollow, ...link }: Props) {
  return (
    <Link
      {...link}
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault();
        onFollow();
      }}
    />
  );
}
