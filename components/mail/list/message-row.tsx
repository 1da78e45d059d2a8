import { Checkbox } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import type { MessageRowView } from '@/lib/operations/mail-messages/view';
import { useCorrespondents } from '../correspondents';
import { dragMessages } from '../drag';
import { ShallowLink } from '../shallow-link';
import classes from './message-row.module.css';
import { MessageTime } from './message-time';
import { RowMarks } from './row-marks';
import { StarButton } from './star-button';

type Props = {
  row: MessageRowView;
  href: string;
  outgoing: boolean;
  selected: boolean;
  isOpen: boolean;
  position: number;
  total: number;
  style: CSSProperties;
  onOpen: () => void;
  onSelect: (range: boolean) => void;
  onStar: () => void;
  /** What goes along when this row is dragged. */
  dragged: () => string[];
};

export function MessageRow({ row, href, outgoing, selected, isOpen, position, total, style, ...on }: Props) {
  const t = useTranslations('mail.list');
  const who = useCorrespondents()(row, outgoing);
  const subject = row.subject || t('noSubject');
  return (
    <li
      className={classes.row}
      style={style}
      data-message={row.id}
      data-unread={!row.seen || undefined}
      data-selected={selected || undefined}
      data-open={isOpen || undefined}
      aria-posinset={position}
      aria-setsize={total}
    >
      <Checkbox
        className={classes.check}
        size="xs"
        aria-label={t('select', { subject })}
        checked={selected}
        onChange={(event) => on.onSelect((event.nativeEvent as MouseEvent).shiftKey)}
      />
      <ShallowLink
        className={classes.link}
        href={href}
        aria-current={isOpen || undefined}
        draggable
        onDragStart={(event) => dragMessages(event, on.dragged())}
        onFollow={on.onOpen}
      >
        <span className={classes.line}>
          {!row.seen && <span className={classes.dot} role="img" aria-label={t('unread')} />}
          <bdi className={classes.who}>{who}</bdi>
          <MessageTime value={row.receivedAt} />
        </span>
        <span className={classes.line}>
          <bdi className={classes.subject}>{subject}</bdi>
          <RowMarks row={row} />
        </span>
      </ShallowLink>
      <StarButton flagged={row.flagged} subject={subject} onStar={on.onStar} />
    </li>
  );
}
