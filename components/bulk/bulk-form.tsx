import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { QuotaField } from '@/components/ui/quota-field';
import { BYTES_PER_GB } from '@/lib/core/bytes';
import type { JobFields, UserJob } from '@/lib/operations/jobs/schema';

type More = Pick<JobFields, 'quotaBytes' | 'mustChangePassword'>;

type Props = {
  kind: UserJob;
  count: number;
  busy: boolean;
  error: Error | null;
  onSubmit: (more: More) => void;
  onClose: () => void;
};

/** What is going to happen, what is still to be said, and the number typed by hand before anything is lost. */
export function BulkForm({ kind, count, busy, error, onSubmit, onClose }: Props) {
  const t = useTranslations('bulk');
  const common = useTranslations('common');
  const [quotaBytes, setQuotaBytes] = useState(BYTES_PER_GB);
  const [mustChangePassword, setMustChangePassword] = useState(false);
  const [typed, setTyped] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const isDeleting = kind === 'delete';

  function submit(event: FormEvent) {
    event.preventDefault();
    const isConfirmed = !isDeleting || typed.replace(/[\s.,’']/g, '') === String(count);
    setMismatch(!isConfirmed);
    if (!isConfirmed || busy) return;
    if (kind === 'quota') onSubmit({ quotaBytes });
    else onSubmit(kind === 'reset-passwords' ? { mustChangePassword } : {});
  }

  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t(`text.${kind}`)}</Text>
        {kind === 'quota' && (
          <QuotaField label={t('quota')} value={quotaBytes} onChange={setQuotaBytes} data-autofocus />
        )}
        {kind === 'reset-passwords' && (
          <Checkbox
            label={t('mustChange')}
            checked={mustChangePassword}
            onChange={({ currentTarget }) => setMustChangePassword(currentTarget.checked)}
          />
        )}
        {isDeleting && (
          <TextInput
            label={t('confirm', { count: String(count) })}
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setMismatch(false);
            }}
            error={mismatch && t('mismatch')}
            inputMode="numeric"
            autoComplete="off"
            data-autofocus
          />
        )}
        {error && <ProblemAlert error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" color={isDeleting ? 'red' : undefined} loading={busy}>
            {t(`submit.${kind}`, { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
