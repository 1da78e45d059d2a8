import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { UserJob } from '@/lib/operations/jobs/schema';
import type { UserView } from '@/lib/operations/users/view';
import { BulkDialog } from './bulk-dialog';
import { DEEDS } from './deeds';
import { clearSelection, selectEverything, showRows, togglePage, useSelection } from './selection';
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
  const found = useFoundCount(domain, q, isShown && hasMore);
  const all = hasMore ? found : users.length;
  const count = everything ? all : chosen.size;
  return (
    <>
      {isShown && (
        <Bar
          count={count}
          all={all}
          can={users[0]?.can}
          onAll={hasMore ? selectEverything : togglePage}
          onDeed={setDeed}
        />
      )}
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
  /** As many as the search finds. */
  all: number | null;
  can: UserView['can'] | undefined;
  onAll: () => void;
  onDeed: (kind: UserJob) => void;
};

function Bar({ count, all, can, onAll, onDeed }: BarProps) {
  const t = useTranslations('bulk');
  return (
    <div className={classes.root} role="toolbar" aria-label={t('toolbar')}>
      <span className={classes.count} aria-live="polite">
        {count === null ? '' : t('selected', { count })}
      </span>
      {all !== null && count !== all && (
        <Button variant="subtle" size="compact-sm" onClick={onAll}>
          {t('selectAll', { count: all })}
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
