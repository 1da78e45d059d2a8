'use client';

import { useRouter } from 'next/navigation';
import type { Page } from '@/components/shell/side';
import { KeyMap } from './key-map';
import { press } from './targets';

/** The keys of every page; what they press is marked `data-shortcut="search"`, `"edit"`, `"new"` or `"select"`. Mounted once, in the shell. */
export function Shortcuts({ pages }: { pages: readonly Page[] }) {
  const router = useRouter();
  const ways = pages.flatMap(({ name, href, letter }) => (letter ? [{ name, href, letter }] : []));
  const actions = {
    '/': () => press('search'),
    e: () => press('edit'),
    n: () => press('new'),
    x: () => press('select'),
    ...Object.fromEntries(ways.map(({ href, letter }) => [`g ${letter}`, () => router.push(href)])),
  };
  const lines = [
    ['search', '/'],
    ['edit', 'e'],
    ['new', 'n'],
    ['select', 'x'],
    ...ways.map(({ name, letter }) => [`page.${name}`, 'g', letter] as const),
    ['help', '?'],
  ] as const;
  return <KeyMap lines={lines} hasPalette actions={actions} />;
}
