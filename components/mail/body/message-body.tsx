import { Skeleton } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { MessageView } from '@/lib/operations/mail-messages/view';
import { sourcePath } from '../mail-paths';
import classes from './body.module.css';
import { shorten } from './shorten';
import { TextBody } from './text-body';

const HtmlBody = dynamic(() => import('./html-body').then((file) => file.HtmlBody), {
  ssr: false,
  loading: () => <Skeleton className={classes.loading} height={120} />,
});

/** What the message says: its HTML where it has some, else its text. */
export function MessageBody({ message }: { message: MessageView }) {
  const t = useTranslations('mail.reading');
  const { text } = message;
  const shortened = message.html === null ? null : shorten(message.html);
  const html = shortened ?? message.html;
  return (
    <>
      {(message.truncated || shortened !== null) && (
        <p className={classes.truncated}>
          <IconFileAlert size={18} aria-hidden />
          <span>
            {t.rich('truncated', {
              link: (words) => (
                <a href={sourcePath(message.id)} download>
                  {words}
                </a>
              ),
            })}
          </span>
        </p>
      )}
      {html !== null && <HtmlBody key={message.id} message={message} html={html} />}
      {html === null && text !== null && text.trim() !== '' && <TextBody text={text} />}
      {html === null && !text?.trim() && (
        <p className={classes.empty} data-testid="body">
          {t('noText')}
        </p>
      )}
    </>
  );
}
