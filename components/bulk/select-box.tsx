import { Checkbox } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { toUnicodeAddress } from '@/lib/core/unicode';
import { toggle, togglePage, useSelection } from './selection';

/** Selects a row; with Shift all from the last one to this one. */
export function SelectBox({ address }: { address: string }) {
  const t = useTranslations('bulk');
  const { chosen, everything } = useSelection();
  return (
    <Checkbox
      size="xs"
      aria-label={t('select', { address: toUnicodeAddress(address) })}
      data-shortcut="select"
      checked={everything || chosen.has(address)}
      onChange={({ nativeEvent }) => toggle(address, (nativeEvent as unknown as MouseEvent).shiftKey)}
    />
  );
}

/** Selects all rows of the page, or none. */
export function SelectPageBox() {
  const t = useTranslations('bulk');
  const { rows, chosen, everything } = useSelection();
  const count = rows.filter((row) => chosen.has(row)).length;
  const isWhole = everything || (count > 0 && count === rows.length);
  return (
    <Checkbox
      size="xs"
      aria-label={t('selectPage')}
      checked={isWhole}
      indeterminate={!isWhole && count > 0}
      onChange={togglePage}
    />
  );
}
