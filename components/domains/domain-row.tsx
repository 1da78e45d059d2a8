import { Anchor, Table, Tooltip } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { formatBytes } from '@/lib/core/bytes';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainActions } from './domain-actions';
import classes from './domain-table.module.css';

type Props = { domain: DomainView; glows: boolean; onEdit: () => void; onRemove: () => void };

export function DomainRow({ domain, glows, onEdit, onRemove }: Props) {
  const t = useTranslations('domains');
  const { userCount: count, maxUsers: max, defaultQuotaBytes } = domain;
  return (
    <Table.Tr className={classes.row} data-glows={glows || undefined}>
      <Table.Td className={classes.name}>
        <Name name={domain.name} />
      </Table.Td>
      <Table.Td className={classes.description}>
        <bdi title={domain.description}>{domain.description}</bdi>
      </Table.Td>
      <Table.Td className={classes.number}>
        {max === null ? t('users', { count }) : t('usersOf', { count, max })}
        <span className={classes.unit}> {t('usersUnit', { count: max ?? count })}</span>
      </Table.Td>
      <Table.Td className={classes.number} data-wide>
        {defaultQuotaBytes === 0 ? t('noLimit') : formatBytes(defaultQuotaBytes)}
      </Table.Td>
      <Table.Td className={classes.status} data-active={domain.active}>
        {domain.active ? t('active') : t('disabled')}
      </Table.Td>
      <Table.Td className={classes.actions}>
        <DomainActions domain={domain} onEdit={onEdit} onRemove={onRemove} />
      </Table.Td>
    </Table.Tr>
  );
}

/** U-labels; the A-labels on hover and focus, where they differ. */
function Name({ name }: { name: string }) {
  const shown = toUnicodeDomain(name);
  return (
    <Tooltip label={name} disabled={shown === name} events={{ hover: true, focus: true, touch: false }}>
      <Anchor
        component={Link}
        href={`/admin/users?domain=${encodeURIComponent(name)}`}
        prefetch={false}
        inherit
      >
        <bdi>{shown}</bdi>
      </Anchor>
    </Tooltip>
  );
}
