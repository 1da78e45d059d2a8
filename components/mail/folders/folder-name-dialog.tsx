'use client';

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { folderNameSchema } from '@/lib/operations/mail-folders/schema';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import type { NamingRequest } from './folder-request';
import { useFolderSave } from './use-folder-save';

const form = z.object({ name: folderNameSchema });

type Props = {
  request: NamingRequest;
  onClose: () => void;
  onReplaced: (folder: string, by: FolderView) => void;
};

/** The name of a new folder, or the new name of one. */
export function FolderNameDialog({ request, onClose, onReplaced }: Props) {
  const t = useTranslations('mail.folders.form');
  const common = useTranslations('common');
  const [name, setName] = useState(request.kind === 'rename' ? request.folder.name : '');
  const { errors, check, take, forget } = useFieldErrors();
  const save = useFolderSave(request, { onProblem: take, onClose, onReplaced });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (check(form, { name }) && !save.isPending) save.mutate(name);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`${request.kind}.title`)}
      size={420}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form method="post" onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={t('name')}
            description={
              request.kind === 'create' && request.parent && t('in', { name: request.parent.name })
            }
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              forget('name');
            }}
            error={errors.name}
            autoComplete="off"
            data-autofocus
          />
          {save.error && !errors.name && <ProblemAlert error={save.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t(`${request.kind}.action`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
