import { Palette } from '@/components/palette/palette';
import { Shortcuts } from '@/components/shortcuts/shortcuts';
import type { Page } from './side';

/** What listens to the keys of the Admin Panel. The page is drawn without it. `pages`: those that are for this admin. */
export function AdminKeys({ pages }: { pages: readonly Page[] }) {
  return (
    <>
      <Palette pages={pages} />
      <Shortcuts pages={pages} />
    </>
  );
}
