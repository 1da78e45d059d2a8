import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Notice } from './notice';

type Props = { onStay: () => void; onLeave: () => void };

/** Asks before a form is closed with something in it. The focus goes to the answer that loses nothing. */
export function LeaveNotice({ onStay, onLeave }: Props) {
  const t = useTranslations('leaveNotice');
  const actions = (
    <>
      <Button size="xs" autoFocus onClick={onStay}>
        {t('stay')}
      </Button>
      <Button size="xs" variant="default" onClick={onLeave}>
        {t('leave')}
      </Button>
    </>
  );
  return (
    <Notice role="alert" title={t('title')} actions={actions}>
      {t('explanation')}
    </Notice>
  );
}
