'use client';

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useToast } from '@/components/ui/use-toast';
import { domainSchema } from '@/lib/core/address';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import classes from './domain-dialog.module.css';
import { domainPath } from './domain-path';

type Props = { domain: DomainView; onClose: () => void; onRemoved: () => void };

/** Says how many users go; when there are any, it wants the domain's name typed. */
export function DomainRemoveModal({ domain: { name, userCount }, onClose, onRemoved }: Props) {
  const t = useTranslations('domains.removal');
  const common = useTranslations('common');
  const [typed, setTyped] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const removal = useRemoval(name, onRemoved);
  const domain = toUnicodeDomain(name);

  function submit(event: FormEvent) {
    event.preventDefault();
    const confirmed = userCount === 0 || domainSchema.safeParse(typed).data === name;
    setMismatch(!confirmed);
    if (confirmed && !removal.isPending) removal.mutate(userCount > 0);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { domain })}
      size={480}
      classNames={{ title: classes.title }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form method="post" onSubmit={submit} noValidate>
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
  const t = useTranslations('domains.removal');
  const common = useTranslations('common');
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {common('cancel')}
      </Button>
      <Button type="submit" color="red.9" loading={deleting}>
        {t('action')}
      </Button>
    </Group>
  );
}

function useRemoval(name: string, onRemoved: () => void) {
  const t = useTranslations('domains.removal');
  const cache = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (withUsers: boolean) =>
      api<{ usersDeleted: number }>(
        `${domainPath(name)}${withUsers ? `?${new URLSearchParams({ confirm: name })}` : ''}`,
        { method: 'DELETE' },
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ['domains'] }),
    onSuccess({ data }) {
      toast({ message: t('done', { count: data.usersDeleted, domain: toUnicodeDomain(name) }) });
      onRemoved();
    },
  });
}
