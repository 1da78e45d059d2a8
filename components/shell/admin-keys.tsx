import { Palette } from '@/components/palette/palette';
import { Shortcuts } from '@/components/shortcuts/shortcuts';

/** What listens to the keys of the Admin Panel. The page is drawn without it. */
export function AdminKeys() {
  return (
    <>
      <Palette />
      <Shortcuts />
    </>
  );
}
