import {
  IconCalendar,
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconMusic,
  IconPhoto,
  IconTable,
  IconVideo,
} from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { formatBytes } from '@/lib/core/bytes';
import type { AttachmentView, MessageView } from '@/lib/operations/mail-messages/view';
import { inlineParts } from '../body/inline-pictures';
import { partPath } from '../mail-paths';
import classes from './attachment-list.module.css';

/** The first that fits; what a sender says of a type is only good for a picture of it. */
const ICONS = [
  [/^image\//, IconPhoto],
  [/^audio\//, IconMusic],
  [/^video\//, IconVideo],
  [/^message\//, IconMail],
  [/pdf$/, IconFileTypePdf],
  [/calendar$/, IconCalendar],
  [/(zip|compressed|tar|gzip|rar)/, IconFileZip],
  [/(csv|excel|spreadsheet)/, IconTable],
  [/(^text\/|word|document)/, IconFileText],
] as const;

function iconOf(type: string) {
  return ICONS.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1] ?? IconFile;
}

/** What came with the message, but for the pictures that stand in its text. */
export function AttachmentList({ message }: { message: MessageView }) {
  const t = useTranslations('mail.reading');
  const shown = new Set(inlineParts(message).map(({ part }) => part));
  const attachments = message.attachments.filter(({ part, inline }) => !(inline && shown.has(part)));
  if (attachments.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('attachments', { count: attachments.length })}>
      {attachments.map((attachment) => (
        <li key={attachment.part}>
          <Attachment id={message.id} attachment={attachment} />
        </li>
      ))}
    </ul>
  );
}

function Attachment({ id, attachment }: { id: string; attachment: AttachmentView }) {
  const { part, name, type, sizeBytes } = attachment;
  const Icon = iconOf(type);
  return (
    <a className={classes.chip} href={partPath(id, part)} download={name} title={name}>
      <Icon size={18} aria-hidden />
      <bdi className={classes.name}>{name}</bdi>
      <span className={classes.size}>{formatBytes(sizeBytes)}</span>
    </a>
  );
}
