import { useFormatter, useTranslations } from 'next-intl';
import type { Column } from '@/components/list/list-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { Status } from '@/components/ui/status';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { ApiKeyView } from '@/lib/operations/api-keys/view';
import classes from './api-key-table.module.css';

export function useApiKeyColumns(): [Column<ApiKeyView>, ...Column<ApiKeyView>[]] {
  const t = useTranslations('apiKeys');
  const grantOf = useGrantText();
  return [
    {
      header: t('column.name'),
      look: 'name',
      className: classes.name,
      cell: ({ name, id }) => (
        <>
          <bdi>{name}</bdi>
          <code className={classes.id}>{id}</code>
        </>
      ),
    },
    {
      header: t('column.admin'),
      look: 'text',
      className: classes.admin,
      cell: ({ admin }) => <bdi title={admin}>{admin}</bdi>,
      wide: true,
    },
    {
      header: t('column.grant'),
      look: 'text',
      cell: (apiKey) => <bdi title={grantOf(apiKey)}>{grantOf(apiKey)}</bdi>,
      wide: true,
    },
    {
      header: t('column.lastUsed'),
      className: classes.lastUsed,
      cell: ({ lastUsedAt }) => <RelativeTime value={lastUsedAt} />,
      wide: true,
    },
    {
      header: t('column.state'),
      look: 'state',
      className: classes.state,
      cell: (apiKey) => <State {...apiKey} />,
    },
  ];
}

/** What a key is for, and where, in words. */
function useGrantText() {
  const t = useTranslations('apiKeys');
  return ({ actions, scope, tenant, domains, networks }: ApiKeyView): string => {
    const names = scope === 'domains' ? domains.map(toUnicodeDomain).join(', ') || t('noDomain') : tenant;
    const parts = [actions.map((action) => t(`action.${action}`)).join(', '), names, networks.join(', ')];
    return parts.filter(Boolean).join(' · ');
  };
}

function State({ state, expiresAt }: ApiKeyView) {
  const t = useTranslations('apiKeys.state');
  const format = useFormatter();
  if (state !== 'active') {
    return (
      <span title={t(`${state}Hint`)}>
        <Status value="disabled">{t(state)}</Status>
      </span>
    );
  }
  const until = expiresAt && format.dateTime(new Date(expiresAt), { dateStyle: 'medium', timeZone: 'UTC' });
  return <Status value="active">{until ? t('until', { day: until }) : t('active')}</Status>;
}
