import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { RevealIcon } from '@/components/ui/password-buttons';

type Props = {
  /** What the server said of the last try. */
  wrong?: string;
  problem: Error | null;
  saving: boolean;
  onProve: (currentPassword: string) => void;
  onCancel: () => void;
};

/** Asks for the current password, where the session last saw it too long ago. */
export function ProofDialog({ wrong, problem, saving, onProve, onCancel }: Props) {
  const t = useTranslations('myPassword.proof');
  const common = useTranslations('common');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wrong) input.current?.select();
  }, [wrong]);

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const typed = input.current?.value ?? '';
    setMissing(typed === '');
    if (typed === '') input.current?.focus();
    else onProve(typed);
  }

  return (
    <Modal opened onClose={onCancel} title={t('title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <form method="post" onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{t('why')}</Text>
          <PasswordInput
            ref={input}
            label={t('label')}
            error={missing ? t('missing') : wrong}
            autoComplete="current-password"
            visibilityToggleIcon={RevealIcon}
            visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
            data-autofocus
          />
          {problem && <ProblemAlert error={problem} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onCancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {t('submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
