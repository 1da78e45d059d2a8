import { Anchor, Tooltip } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Column } from '@/components/list/list-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { AliasDomainView } from '@/lib/operations/alias-domains/view';
import classes from './alias-domain-table.module.css';

export function useAliasDomainColumns(): [Column<AliasDomainView>, ...Column<AliasDomainView>[]] {
  const t = useTranslations('aliasDomains.column');
  return [
    { header: t('name'), look: 'name', className: classes.name, cell: ({ name }) => <Name name={name} /> },
    {
      header: t('domain'),
      className: classes.domain,
      cell: ({ domain }) => (
        <>
          <span className={classes.word}>{t('domain')} </span>
          <Mirrored name={domain} />
        </>
      ),
    },
    {
      header: t('created'),
      className: classes.created,
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
      wide: true,
    },
  ];
}

/** U-labels; the A-labels on hover, where they differ. */
function Name({ name }: { name: string }) {
  const shown = toUnicodeDomain(name);
  return (
    <Tooltip label={name} disabled={shown === name}>
      <bdi>{shown}</bdi>
    </Tooltip>
  );
}

function Mirrored({ name }: { name: string }) {
  return (
    <Anchor
      component={Link}
      href={`/admin/users?domain=${encodeURIComponent(name)}`}
      prefetch={false}
      inherit
    >
      <bdi>{toUnicodeDomain(name)}</bdi>
    </Anchor>
  );
}
