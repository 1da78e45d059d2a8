import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { addressSchema } from '@/lib/core/address';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { UserView } from '@/lib/operations/users/view';
import { useUserRemove } from './use-user-remove';
import { UserHeading } from './user-heading';

/** What is lost, and the address typed by hand before it is. */
export function UserRemoveForm({ user, onClose }: { user: UserView; onClose: () => void }) {
  const t = useTranslations('userRemove');
  const [typed, setTyped] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const remove = useUserRemove(user.address, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    const isMatch = addressSchema.safeParse(typed).data === user.address;
    setMismatch(!isMatch);
    if (isMatch && !remove.isPending) remove.mutate();
  }

  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack gap="md">
        <UserHeading address={user.address} name={user.name} />
        <div>
          <Text>{t('lost')}</Text>
          <List size="sm" mt={4} spacing={2}>
            <List.Item>{t('signIn')}</List.Item>
            <List.Item>{t('sessions')}</List.Item>
            <List.Item>{t('aliases')}</List.Item>
            <List.Item>{t('mail')}</List.Item>
          </List>
        </div>
        <TextInput
          label={t('confirm', { address: toUnicodeAddress(user.address) })}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setMismatch(false);
          }}
          error={mismatch && t('mismatch')}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          data-autofocus
        />
        {remove.error && <ProblemAlert error={remove.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="red" loading={remove.isPending}>
            {t('action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
