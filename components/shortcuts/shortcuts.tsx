'use client';

import { useRouter } from 'next/navigation';
import { KeyMap } from './key-map';
import { press } from './targets';

const LINES = [
  ['search', '/'],
  ['edit', 'e'],
  ['new', 'n'],
  ['users', 'g', 'u'],
  ['domains', 'g', 'd'],
  ['help', '?'],
] as const;

/** The keys of every page; what they press is marked `data-shortcut="search"`, `"edit"` or `"new"`. Mounted once, in the shell. */
export function Shortcuts() {
  const router = useRouter();
  const actions = {
    '/': () => press('search'),
    e: () => press('edit'),
    n: () => press('new'),
    'g u': () => router.push('/admin/users'),
    'g d': () => router.push('/admin/domains'),
  };
  return <KeyMap lines={LINES} hasPalette actions={actions} />;
}
