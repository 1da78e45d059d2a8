import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { ProblemAlert } from '@/components/query/problem-alert';
import { Question } from '@/components/ui/question';
import { useToast } from '@/components/ui/use-toast';

type Props = { username: string; onDone: () => void };

/** For who has lost phone and recovery codes: then the password alone opens, until he has set it up again. */
export function SecondFactorReset({ username, onDone }: Props) {
  const t = useTranslations('admins.secondFactor');
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const reset = useMutation({
    mutationFn: () => api(`${pathOf('admins', username)}/second-factor`, { method: 'DELETE' }),
    onSuccess() {
      toast({ message: t('done', { username }) });
      onDone();
    },
  });

  function confirm() {
    setAsking(false);
    reset.mutate();
  }

  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('on')}</Text>
        <Button variant="default" size="xs" loading={reset.isPending} onClick={() => setAsking(true)}>
          {t('turnOff')}
        </Button>
      </Group>
      {asking && (
        <Question
          title={t('title', { username })}
          no={t('no')}
          yes={t('yes')}
          onNo={() => setAsking(false)}
          onYes={confirm}
          danger
        >
          {t('text')}
        </Question>
      )}
      {reset.error && <ProblemAlert error={reset.error} />}
    </>
  );
}
