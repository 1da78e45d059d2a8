import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { useToast } from '@/components/ui/use-toast';
import { updateAccountInput } from '@/lib/operations/account/schema';

export function NameForm({ saved }: { saved: string }) {
  const t = useTranslations('adminAccount');
  const [name, setName] = useState(saved);
  const [unchanged, setUnchanged] = useState(false);
  const { errors, check, take, forget } = useFieldErrors();
  const update = useNameUpdate(take);

  function submit(event: FormEvent) {
    event.preventDefault();
    setUnchanged(name === saved);
    if (name !== saved && !update.isPending && check(updateAccountInput, { name })) update.mutate(name);
  }

  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('name')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setUnchanged(false);
            forget('name');
          }}
          error={errors.name}
          autoComplete="name"
          dir="auto"
        />
        {update.isError && Object.keys(errors).length === 0 && <ProblemAlert error={update.error} />}
        <Group>
          <Button type="submit" variant="default" loading={update.isPending}>
            {t('save')}
          </Button>
          <Text role="status" size="sm" c="dimmed">
            {unchanged && t('unchanged')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

function useNameUpdate(onError: (error: Error) => void) {
  const t = useTranslations('adminAccount');
  const router = useRouter();
  const toast = useToast();
  return useMutation({
    mutationFn: (name: string) => api('/api/v1/account', { method: 'PATCH', body: { name } }),
    onError,
    onSuccess() {
      toast({ message: t('saved') });
      // The page and the menu have the name from the server.
      router.refresh();
    },
  });
}
