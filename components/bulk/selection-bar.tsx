import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { UserJob } from '@/lib/operations/jobs/schema';
import type { UserView } from '@/lib/operations/users/view';
import { BulkDialog } from './bulk-dialog';
import { DEEDS } from './deeds';
import { clearSelection, selectEverything, showRows, useSelection } from './selection';
import classes from './selection-bar.module.css';
import { useFoundCount } from './use-found-count';

type Props = { domain: string; q: string; users: readonly UserView[]; hasMore: boolean };

/** Comes up at the foot of the list as soon as somebody is selected. */
export function SelectionBar({ domain, q, users, hasMore }: Props) {
  const { chosen, everything } = useSelection();
  const [deed, setDeed] = useState<UserJob | null>(null);
  useReturnFocus(deed !== null);
  useEffect(
    () =>
      showRows(
        JSON.stringify([domain, q]),
        users.map(({ address }) => address),
      ),
    [domain, q, users],
  );
  useEffect(() => clearSelection, []);
  const isShown = chosen.size > 0;
  const found = useFoundCount(domain, q, isShown && (hasMore || everything));
  const count = everything ? found : chosen.size;
  return (
    <>
      {isShown && <Bar count={count} found={found} can={users[0]?.can} onDeed={setDeed} />}
      {deed !== null && count !== null && (
        <BulkDialog
          kind={deed}
          count={count}
          who={everything ? { domain, ...(q !== '' && { q }), count } : { users: [...chosen] }}
          onClose={() => setDeed(null)}
        />
      )}
    </>
  );
}

type BarProps = {
  count: number | null;
  found: number | null;
  can: UserView['can'] | undefined;
  onDeed: (kind: UserJob) => void;
};

function Bar({ count, found, can, onDeed }: BarProps) {
  const t = useTranslations('bulk');
  return (
    <div className={classes.root} role="toolbar" aria-label={t('toolbar')}>
      <span className={classes.count} aria-live="polite">
        {count === null ? '' : t('selected', { count })}
      </span>
      {found !== null && count !== found && (
        <Button variant="subtle" size="compact-sm" onClick={selectEverything}>
          {t('selectAll', { count: found })}
        </Button>
      )}
      <span className={classes.deeds}>
        {DEEDS.filter(({ ability }) => can?.[ability]).map(({ kind, icon: Icon }) => (
          <Button
            key={kind}
            variant="default"
            size="xs"
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => onDeed(kind)}
          >
            {t(`deed.${kind}`)}
          </Button>
        ))}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        className={classes.clear}
        aria-label={t('clear')}
        onClick={clearSelection}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
