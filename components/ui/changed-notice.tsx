import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export type Difference = { field: string; theirs: ReactNode; mine: ReactNode };

type Props = {
  differences: Difference[];
  saving?: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else saved in the meantime: what differs, side by side, and whose it shall be. */
export function ChangedNotice({ differences, saving, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations('changedNotice');
  return (
    <Alert role="alert" color="yellow" title={t('title')}>
      <Text size="sm">{differences.length > 0 ? t('explanation') : t('same')}</Text>
      {differences.length > 0 && <Differences differences={differences} />}
      <Group gap="xs" mt="sm">
        <Button size="xs" loading={saving} onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
        <Button size="xs" variant="default" disabled={saving} onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}

function Differences({ differences }: { differences: Difference[] }) {
  const t = useTranslations('changedNotice');
  return (
    <Table mt="xs" verticalSpacing={4} horizontalSpacing={8} fz={13}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field')}</Table.Th>
          <Table.Th>{t('theirs')}</Table.Th>
          <Table.Th>{t('mine')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differences.map(({ field, theirs, mine }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row" fw={500}>
              {field}
            </Table.Th>
            <Table.Td>{theirs}</Table.Td>
            <Table.Td>{mine}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
