import { Anchor, Tooltip } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Column, Unit } from '@/components/list/list-table';
import { Status } from '@/components/ui/status';
import { formatBytes } from '@/lib/core/bytes';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import classes from './domain-table.module.css';

export function useDomainColumns(): [Column<DomainView>, ...Column<DomainView>[]] {
  const t = useTranslations('domains');
  return [
    {
      header: t('column.domain'),
      look: 'name',
      className: classes.name,
      cell: ({ name }) => <Name name={name} />,
    },
    {
      header: t('column.description'),
      look: 'text',
      cell: ({ description }) => <bdi title={description}>{description}</bdi>,
      wide: true,
    },
    {
      header: t('column.users'),
      look: 'number',
      className: classes.number,
      cell: (domain) => <UserCount domain={domain} />,
    },
    {
      header: t('column.quota'),
      look: 'number',
      className: classes.number,
      cell: ({ defaultQuotaBytes }) =>
        defaultQuotaBytes === 0 ? t('noLimit') : formatBytes(defaultQuotaBytes),
      wide: true,
    },
    {
      header: t('column.status'),
      look: 'state',
      className: classes.status,
      cell: ({ active }) => (
        <Status value={active ? 'active' : 'disabled'}>{t(active ? 'active' : 'disabled')}</Status>
      ),
    },
  ];
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

function UserCount({ domain: { userCount: count, maxUsers: max } }: { domain: DomainView }) {
  const t = useTranslations('domains');
  return (
    <>
      {max === null ? t('users', { count }) : t('usersOf', { count, max })}
      <Unit>{t('usersUnit', { count: max ?? count })}</Unit>
    </>
  );
}
