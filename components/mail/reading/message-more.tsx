import { IconCode, IconDots, IconDownload } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionMenu, ActionMenuItem } from '@/components/ui/action-menu';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { MessageView } from '@/lib/operations/mail-messages/view';
import { IconButton } from '../icon-button';
import { sourcePath } from '../mail-paths';

const HeadersDialog = dynamic(() => import('./headers-dialog').then((file) => file.HeadersDialog), {
  ssr: false,
});

/** What is seldom wanted: the message as it came. */
export function MessageMore({ message }: { message: MessageView }) {
  const t = useTranslations('mail.reading');
  const [showsHeaders, setShowsHeaders] = useState(false);
  useReturnFocus(showsHeaders);
  return (
    <>
      <ActionMenu
        position="bottom-end"
        target={(button) => <IconButton {...button} icon={IconDots} label={t('more')} />}
      >
        {(close) => (
          <>
            <ActionMenuItem
              icon={<IconCode size={18} aria-hidden />}
              onClick={() => {
                close();
                setShowsHeaders(true);
              }}
            >
              {t('showHeaders')}
            </ActionMenuItem>
            <ActionMenuItem
              icon={<IconDownload size={18} aria-hidden />}
              onClick={() => {
                close();
                window.location.assign(sourcePath(message.id));
              }}
            >
              {t('downloadSource')}
            </ActionMenuItem>
          </>
        )}
      </ActionMenu>
      {showsHeaders && <HeadersDialog id={message.id} onClose={() => setShowsHeaders(false)} />}
    </>
  );
}
