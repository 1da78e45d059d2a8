'use client';

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { domainSchema, toUnicodeDomain } from '@/lib/core/address';
import type { DomainView } from '@/lib/operations/domains/view';
import { domainPath } from './domain-path';

/** Says how many users go; when there are any, it wants the domain's name typed. */
export function DomainRemoveModal({
  domain: { name, userCount },
  onClose,
}: {
  domain: DomainView;
  onClose: () => void;
}) {
  const t = useTranslations('domains.removal');
  const [typed, setTyped] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const removal = useRemoval(name, onClose);
  const domain = toUnicodeDomain(name);

  function submit(event: FormEvent) {
    event.preventDefault();
    const confirmed = userCount === 0 || domainSchema.safeParse(typed).data === name;
    setMismatch(!confirmed);
    if (confirmed && !removal.isPending) removal.mutate(userCount > 0);
  }

  return (
    <Modal opened onClose={onClose} title={t('title', { domain })} size={480} role="alertdialog">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{userCount === 0 ? t('empty') : t('users', { count: userCount })}</Text>
          {userCount > 0 && (
            <TextInput
              label={t('confirm', { domain })}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setMismatch(false);
              }}
              error={mismatch && t('mismatch')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              data-autofocus
            />
          )}
          {removal.isError && <ProblemAlert error={removal.error} />}
          <Buttons deleting={removal.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function Buttons({ deleting, onCancel }: { deleting: boolean; onCancel: () => void }) {
  const t = useTranslations('domains');
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {t('form.cancel')}
      </Button>
      <Button type="submit" color="red" loading={deleting}>
        {t('removal.action')}
      </Button>
    </Group>
  );
}

function useRemoval(name: string, onRemoved: () => void) {
  const t = useTranslations('domains.removal');
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (withUsers: boolean) =>
      api<{ usersDeleted: number }>(
        `${domainPath(name)}${withUsers ? `?${new URLSearchParams({ confirm: name })}` : ''}`,
        { method: 'DELETE' },
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ['domains'] }),
    onSuccess({ data }) {
      notifications.show({ message: t('done', { count: data.usersDeleted, domain: toUnicodeDomain(name) }) });
      onRemoved();
    },
  });
}
