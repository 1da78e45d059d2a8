import { Alert, Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';

type Props = { onStay: () => void; onLeave: () => void };

/** Asks before a form is closed with something in it. The focus goes to the answer that loses nothing. */
export function LeaveNotice({ onStay, onLeave }: Props) {
  const t = useTranslations('leaveNotice');
  return (
    <Alert role="alert" color="gray" title={t('title')}>
      {t('explanation')}
      <Group gap="xs" mt="sm">
        <Button size="xs" autoFocus onClick={onStay}>
          {t('stay')}
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          {t('leave')}
        </Button>
      </Group>
    </Alert>
  );
}
