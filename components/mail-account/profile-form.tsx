import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useFirstError } from '@/components/ui/use-first-error';
import type { MeView } from '@/lib/operations/me/view';
import { useProfileForm } from './use-profile-form';

export function ProfileForm({ me }: { me: MeView }) {
  const t = useTranslations('myAccount.profile');
  const form = useRef<HTMLFormElement>(null);
  const { values, errors, type, save, saving, hint, problem } = useProfileForm(me);
  useFirstError(form, errors);

  function submit(event: FormEvent) {
    event.preventDefault();
    save();
  }

  return (
    <form method="post" ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          value={values.name}
          onChange={(event) => type({ name: event.currentTarget.value })}
          error={errors.name}
          autoComplete="name"
          dir="auto"
        />
        <Textarea
          label={t('signature')}
          description={t('signatureHint')}
          value={values.signature}
          onChange={(event) => type({ signature: event.currentTarget.value })}
          error={errors.signature}
          rows={4}
          dir="auto"
        />
        {problem && <ProblemAlert error={problem} />}
        <Group>
          <Button type="submit" variant="default" loading={saving}>
            {t('save')}
          </Button>
          <Text role="status" size="sm" c="dimmed">
            {hint && t('unchanged')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
