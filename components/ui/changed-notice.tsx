import { Button, Table } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from './notice';

/** One field that somebody else changed; `mine` is null where this form did not touch it. */
export type Difference = { field: string; theirs: ReactNode; mine: ReactNode | null };

type Props = {
  differences: Difference[];
  saving?: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else saved in the meantime: what he changed, beside what stands here, and whose it shall be. */
export function ChangedNotice({ differences, saving, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations('changedNotice');
  const actions = (
    <>
      <Button size="xs" loading={saving} onClick={onKeepMine}>
        {t('keepMine')}
      </Button>
      <Button size="xs" variant="default" disabled={saving} onClick={onTakeTheirs}>
        {t('takeTheirs')}
      </Button>
    </>
  );
  return (
    <Notice role="alert" tone="pending" title={t('title')} actions={actions}>
      {differences.length > 0 ? t('explanation') : t('same')}
      {differences.length > 0 && <Differences differences={differences} />}
    </Notice>
  );
}

function Differences({ differences }: { differences: Difference[] }) {
  const t = useTranslations('changedNotice');
  return (
    <Table verticalSpacing={4} horizontalSpacing={0} fz={13} withRowBorders={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th fw={500}>{t('field')}</Table.Th>
          <Table.Th fw={500}>{t('theirs')}</Table.Th>
          <Table.Th fw={500}>{t('mine')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differences.map(({ field, theirs, mine }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row" fw={400}>
              {field}
            </Table.Th>
            <Table.Td>{theirs}</Table.Td>
            <Table.Td>{mine ?? t('untouched')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
