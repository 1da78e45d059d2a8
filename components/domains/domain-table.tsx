import { Table, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainRow } from './domain-row';
import classes from './domain-table.module.css';

type Props = {
  domains: DomainView[];
  /** The name of the domain that was just changed: it glows once. */
  changed: string | null;
  busy: boolean;
  onEdit: (domain: DomainView) => void;
  onRemove: (domain: DomainView) => void;
};

export function DomainTable({ domains, changed, busy, onEdit, onRemove }: Props) {
  const t = useTranslations('domains.column');
  return (
    <Table className={classes.table} aria-busy={busy}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.name}>{t('domain')}</Table.Th>
          <Table.Th className={classes.description}>{t('description')}</Table.Th>
          <Table.Th className={classes.number}>{t('users')}</Table.Th>
          <Table.Th className={classes.number}>{t('quota')}</Table.Th>
          <Table.Th className={classes.status}>{t('status')}</Table.Th>
          <Table.Th className={classes.actions}>
            <VisuallyHidden>{t('actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {domains.map((domain) => (
          <DomainRow
            key={domain.name}
            domain={domain}
            glows={domain.name === changed}
            onEdit={() => onEdit(domain)}
            onRemove={() => onRemove(domain)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}
