'use client';

import { Button, useMantineStyleNonce } from '@mantine/core';
import { IconPhotoOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { MessageView } from '@/lib/operations/mail-messages/view';
import classes from './body.module.css';
import { frameDocument } from './frame-document';
import { useInlinePictures } from './inline-pictures';
import { sanitizeHtml } from './sanitize';

/** Chromium's: what the frame fetches carries no cookies. React's types do not know it yet. */
const WITHOUT_CREDENTIALS = { credentialless: true };

type Props = { message: MessageView; html: string };

/** HTML as somebody sent it: sanitised, in a frame that runs nothing and belongs to nobody. Loaded when it is needed. */
export function HtmlBody({ message, html }: Props) {
  const t = useTranslations('mail.reading');
  const [remote, setRemote] = useState(false);
  const inline = useInlinePictures(message);
  const nonce = useMantineStyleNonce()?.() ?? '';
  const safe = useMemo(() => sanitizeHtml(html, { remote, inline }), [html, remote, inline]);
  return (
    <>
      {safe.blocked > 0 && (
        <div className={classes.blocked} role="status">
          <IconPhotoOff size={18} aria-hidden />
          <span>{t('blocked')}</span>
          <Button size="compact-sm" variant="default" onClick={() => setRemote(true)}>
            {t('showPictures')}
          </Button>
        </div>
      )}
      <iframe
        // Another document in the same frame would be a step of the history: Back would not lead to the list.
        key={`${remote} ${inline.size}`}
        className={classes.frame}
        title={t('body')}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={frameDocument(safe, remote, nonce)}
        {...WITHOUT_CREDENTIALS}
      />
    </>
  );
}
