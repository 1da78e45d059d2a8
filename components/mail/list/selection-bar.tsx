import { Checkbox } from '@mantine/core';
import { IconMail, IconMailOpened, IconStar, IconTrash, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { MessageRowView } from '@/lib/operations/mail-messages/view';
import type { MessageActions } from '../changes/use-message-actions';
import { MoveMenu } from '../folders/move-menu';
import { IconButton } from '../icon-button';
import classes from './selection-bar.module.css';
import type { Selection } from './use-selection';

type Props = {
  folder: string;
  rows: readonly MessageRowView[];
  selection: Selection;
  actions: MessageActions;
};

/** What can be done with the rows that are selected. */
export function SelectionBar({ folder, rows, selection, actions }: Props) {
  const t = useTranslations('mail');
  const { ids, selectAll, clear } = selection;
  const isAll = ids.length === rows.length;
  return (
    <div className={classes.root} role="toolbar" aria-label={t('list.selection')}>
      <Checkbox
        className={classes.all}
        size="xs"
        aria-label={t('list.selectAll')}
        checked={isAll}
        indeterminate={!isAll}
        onChange={isAll ? clear : selectAll}
      />
      <span className={classes.count} aria-live="polite">
        {t('list.selected', { count: ids.length })}
      </span>
      <IconButton
        icon={IconMailOpened}
        label={t('actions.markRead')}
        onClick={() => actions.mark(ids, { seen: true })}
      />
      <IconButton
        icon={IconMail}
        label={t('actions.markUnread')}
        onClick={() => actions.mark(ids, { seen: false })}
      />
      <StarAll rows={rows} ids={ids} actions={actions} />
      <MoveMenu from={folder} onMove={(to) => actions.move(ids, to)} />
      <IconButton icon={IconTrash} label={t('actions.remove')} onClick={() => actions.remove(ids)} />
      <IconButton icon={IconX} label={t('list.unselect')} onClick={clear} />
    </div>
  );
}

type StarProps = { rows: readonly MessageRowView[]; ids: string[]; actions: MessageActions };

function StarAll({ rows, ids, actions }: StarProps) {
  const t = useTranslations('mail.actions');
  const chosen = new Set(ids);
  const flagged = rows.filter(({ id }) => chosen.has(id)).every((row) => row.flagged);
  return (
    <IconButton
      icon={IconStar}
      label={t(flagged ? 'unstar' : 'star')}
      onClick={() => actions.mark(ids, { flagged: !flagged })}
    />
  );
}
